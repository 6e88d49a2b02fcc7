namespace SpfLint.Cli.Output;

/// <summary>How results are written; docs/output-formats.md says for whom each is.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For people and editors: one line a finding.</summary>
    Concise,

    /// <summary>For programs: one JSON document.</summary>
    Json,

    /// <summary>For programs: one JSON object a line and finding.</summary>
    JsonLines,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands, for annotations of GitHub Actions.</summary>
    GitHub,

    /// <summary>A Code Quality report, for GitLab.</summary>
    GitLab,

    /// <summary>XML as Checkstyle writes it.</summary>
    Checkstyle,

    /// <summary>XML as test runners write it, for CI servers.</summary>
    JUnit,

    /// <summary>The Reviewdog Diagnostic Format.</summary>
    RdJson,

    /// <summary>A list for comments and summaries.</summary>
    Markdown,
}
