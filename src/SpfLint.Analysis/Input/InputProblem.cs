namespace SpfLint.Analysis.Input;

/// <summary>Why a path that the user named gives nothing to lint.</summary>
public enum InputProblemKind
{
    /// <summary>There is no such file or folder.</summary>
    Missing,

    /// <summary>It exists but cannot be opened or listed.</summary>
    Unreadable,

    /// <summary>Standard input that is closed.</summary>
    Closed,

    /// <summary>A pipe or a device that was found in a folder: nobody knows whether it has an end.</summary>
    Special,

    /// <summary>It is no text: an archive, an image, a zone in a server's raw format.</summary>
    Binary,

    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>A folder in which no file is a zone file.</summary>
    NoZoneFiles,

    /// <summary>Pasted answers are awaited, and there are none.</summary>
    NoAnswers,

    /// <summary>Pasted answers in which data has no name, as <c>dig +short</c> prints it.</summary>
    NamelessAnswers,

    /// <summary>Longer than a paste may be.</summary>
    TooLarge,

    /// <summary>Standard input or a pipe that goes on beyond its limit.</summary>
    TooLong,
}

/// <summary>A path that could not be linted. The run goes on with the others.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Path">The path as shown to people; it may hold any character a file name can.</param>
public sealed record InputProblem(InputProblemKind Kind, string Path)
{
    /// <summary>What is wrong, as a sentence with a period.</summary>
    public string Message => Kind switch
    {
        InputProblemKind.Missing => $"'{Path}' does not exist.",
        InputProblemKind.Unreadable => $"'{Path}' cannot be read; check its permissions.",
        InputProblemKind.Closed => "Standard input is closed; there is nothing to lint.",
        InputProblemKind.Special => $"'{Path}' is no file but a pipe or a device; name it to have it read to its end.",
        InputProblemKind.Binary => $"'{Path}' is a binary file, not a zone file in text form.",
        InputProblemKind.NoAnswers => $"'{Path}' holds no answer of dig, kdig, drill, host or nslookup.",
        InputProblemKind.NamelessAnswers => $"'{Path}' has data without a name, as 'dig +short' prints it; ask without '+short'.",
        InputProblemKind.TooLarge => $"'{Path}' is too large for pasted answers.",
        InputProblemKind.TooLong => $"'{Path}' is longer than the limit; '--limit stdin-bytes=NUMBER' allows more.",
        InputProblemKind.Empty => $"'{Path}' is empty; there is nothing to lint.",
        _ => $"No zone file was found in '{Path}'; name a file to have it linted whatever it is called.",
    };
}
