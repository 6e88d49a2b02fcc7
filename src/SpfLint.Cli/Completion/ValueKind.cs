namespace SpfLint.Cli.Completion;

/// <summary>What an option takes for a value, as far as shells can help with it.</summary>
internal enum ValueKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A value, or none; what it is, nobody can guess.</summary>
    Optional,

    /// <summary>Something that nobody can guess, such as an address.</summary>
    Free,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A file, or a word and a file: <c>FORMAT=FILE</c>.</summary>
    WordAndFile,

    /// <summary>A rule and a severity: <c>RULE=LEVEL</c>.</summary>
    RuleAndLevel,

    /// <summary>Rules with commas between them.</summary>
    Rules,
}
