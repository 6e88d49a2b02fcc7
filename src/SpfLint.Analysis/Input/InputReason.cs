namespace SpfLint.Analysis.Input;

/// <summary>Why a file is linted.</summary>
public enum InputReason
{
    /// <summary>The user named it.</summary>
    Named,

    /// <summary>It lies in a folder that the user named, and is called as zone files are.</summary>
    FileName,

    /// <summary>It lies in a folder that the user named, and begins as zone files do.</summary>
    Content,
}
