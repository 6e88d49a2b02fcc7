using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;

namespace SpfLint.Cli.Completion;

/// <summary>An option as the scripts complete it.</summary>
/// <param name="Names">Its names, the long one first.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Words">The words that its value may be or begin with; none where it is something else, or rules.</param>
/// <param name="IsRepeatable">Whether it may be given several times.</param>
/// <param name="Value">What stands for the value in the help text, such as <c>FILE</c>.</param>
/// <param name="Gist">What it does, in a few words.</param>
internal sealed record CompletedOption(
    ImmutableArray<string> Names, ValueKind Kind, ImmutableArray<string> Words, bool IsRepeatable, string Value, string Gist)
{
    /// <summary>An option of a command.</summary>
    /// <param name="option">What the command line's parser knows of it.</param>
    /// <param name="page">The command's help, which says what the parser need not know.</param>
    public static CompletedOption Of(Option option, HelpPage page)
    {
        HelpOption[] helps = [.. page.Options.Where(help => help.Names.Contains(option.Name))];
        string value = helps.Length > 0 ? helps[^1].Value : "";
        ValueKind kind = KindOf(option, value);
        bool hasWords = kind is ValueKind.Word or ValueKind.WordAndFile;
        return new CompletedOption(
            // "-?" is for those who try it, and a pattern to shells.
            [option.Name, .. option.Aliases.Where(alias => alias != "-?")],
            kind,
            hasWords ? [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)] : [],
            option.ValueType.IsArray,
            value.Trim('[', ']').Split('[')[0],
            helps.Length > 0 ? helps[0].Gist : "");
    }

    private static ValueKind KindOf(Option option, string value) => value switch
    {
        _ when option.ValueType == typeof(bool) => ValueKind.None,
        _ when option.Arity.MinimumNumberOfValues == 0 && !option.ValueType.IsArray => ValueKind.Optional,
        "FILE" => ValueKind.File,
        "DIR" => ValueKind.Folder,
        "FORMAT=FILE" => ValueKind.WordAndFile,
        "RULE=LEVEL" => ValueKind.RuleAndLevel,
        "RULE[,RULE]" => ValueKind.Rules,
        _ => option.GetCompletions(CompletionContext.Empty).Any() ? ValueKind.Word : ValueKind.Free,
    };
}
