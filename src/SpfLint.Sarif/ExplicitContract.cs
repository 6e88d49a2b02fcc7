using System.Reflection;
using Microsoft.CodeAnalysis.Sarif;
using Microsoft.CodeAnalysis.Sarif.Readers;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace SpfLint.Sarif;

/// <summary>
/// Writes what the object model leaves out because it is the default or is said elsewhere. Every <c>level</c>: a result without
/// one takes its rule's (SARIF 2.1.0 section 3.27.10), which this run's configuration may have overruled. And a rule's
/// <c>shortDescription</c>, though it may equal the full one: GitHub demands both.
/// </summary>
internal sealed class ExplicitContract : SarifContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        JsonProperty property = base.CreateProperty(member, memberSerialization);
        bool isOfRule = member.DeclaringType == typeof(ReportingDescriptor)
            && member.Name is (nameof(ReportingDescriptor.ShortDescription) or nameof(ReportingDescriptor.DefaultConfiguration));
        if (isOfRule || property.PropertyType == typeof(FailureLevel))
        {
            property.DefaultValueHandling = DefaultValueHandling.Include;
            property.ShouldSerialize = _ => true;
        }

        return property;
    }
}
