using System.Globalization;
using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Sarif;

/// <summary>The tool and its rules as SARIF's <c>driver</c> (SARIF 2.1.0 sections 3.19 and 3.49).</summary>
internal static class RuleMetadata
{
    // GitHub's limit for both descriptions.
    private const int MaxDescription = 1024;

    /// <summary>The driver's name.</summary>
    public const string ToolName = "SpfLint";

    /// <summary>The driver with every rule, in the catalogue's order, so that a run without findings still says what was checked.</summary>
    public static ToolComponent Driver() => new()
    {
        Name = ToolName,
        Version = Product.Version,
        SemanticVersion = Product.Version,
        InformationUri = new Uri(Product.RepositoryUrl),
        Rules = [.. RuleCatalogue.All.Select(rule => Describe(rule.Descriptor))],
    };

    /// <summary>The level that stands for a severity.</summary>
    public static FailureLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => FailureLevel.Error,
        Severity.Warning => FailureLevel.Warning,
        Severity.Note => FailureLevel.Note,
        _ => FailureLevel.None,
    };

    internal static ReportingDescriptor Describe(Descriptor rule)
    {
        RulePage? page = RulePage.Find(rule.Id);
        string summary = page?.Summary is { Length: > 0 } text ? text : rule.Title;
        var descriptor = new ReportingDescriptor
        {
            Id = rule.Id,
            Name = rule.Name,
            ShortDescription = new MultiformatMessageString { Text = Shorten(rule.Title) },
            FullDescription = new MultiformatMessageString { Text = Shorten(summary) },
            Help = new MultiformatMessageString { Text = page?.PlainText ?? rule.Title, Markdown = page?.Markdown ?? rule.Title },
            HelpUri = new Uri(Product.HelpUri(rule.Id)),
            MessageStrings = rule.Messages.ToDictionary(
                message => message.Id,
                message => new MultiformatMessageString { Text = new SarifMessage(message).Format }),
            DefaultConfiguration = new ReportingConfiguration
            {
                Enabled = rule.DefaultSeverity != Severity.Off,
                Level = rule.DefaultSeverity == Severity.Off ? FailureLevel.Warning : LevelOf(rule.DefaultSeverity),
            },
        };
        AddProperties(descriptor, rule);
        return descriptor;
    }

    internal static string Shorten(string text)
    {
        if (text.Length <= MaxDescription)
            return text;

        int end = text.LastIndexOf(' ', MaxDescription - 4);
        return text[..(end > 0 ? end : MaxDescription - 4)] + " ...";
    }

    // The names are GitHub's.
    private static void AddProperties(ReportingDescriptor descriptor, Descriptor rule)
    {
        descriptor.Tags.Add("dns");
        if (rule.Id.StartsWith("SPF", StringComparison.Ordinal))
        {
            descriptor.Tags.Add("email");
            descriptor.Tags.Add("spf");
        }

        descriptor.SetProperty("precision", rule.Precision switch
        {
            Precision.Medium => "medium",
            Precision.High => "high",
            _ => "very-high",
        });
        descriptor.SetProperty("problem.severity", rule.DefaultSeverity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "recommendation",
        });

        if (rule.SecuritySeverity is { } score)
        {
            descriptor.Tags.Add("security");
            descriptor.SetProperty("security-severity", score.ToString(CultureInfo.InvariantCulture));
        }
    }
}
