using System.Reflection;
using Microsoft.CodeAnalysis.Sarif;
using Microsoft.CodeAnalysis.Sarif.Readers;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace SpfLint.Sarif;

/// <summary>
/// Writes two things that the object model leaves out as needless. Every <c>level</c>, also the default "warning": a result
/// without one takes its rule's level (SARIF 2.1.0 section 3.27.10), which this run's configuration may have overruled. And a
/// <c>shortDescription</c> that equals the full one: GitHub demands both.
/// </summary>
internal sealed class ExplicitContract : SarifContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        JsonProperty property = base.CreateProperty(member, memberSerialization);
        if (property.PropertyType == typeof(FailureLevel) || member.Name == nameof(ReportingDescriptor.ShortDescription))
        {
            property.DefaultValueHandling = DefaultValueHandling.Include;
            property.ShouldSerialize = _ => true;
        }

        return property;
    }
}
