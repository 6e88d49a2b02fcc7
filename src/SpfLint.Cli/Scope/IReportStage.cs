using SpfLint.Analysis;

namespace SpfLint.Cli.Scope;

/// <summary>One step between the linter and the reports: leaves out findings that nobody wants to hear of now.</summary>
internal interface IReportStage
{
    /// <summary>Takes what is reported so far, and gives what is left of it.</summary>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    /// <exception cref="Git.GitException">git is needed and cannot answer.</exception>
    StageResult Apply(LintResult result);
}
