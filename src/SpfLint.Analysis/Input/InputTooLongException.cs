namespace SpfLint.Analysis.Input;

/// <summary>An input goes on beyond the limit that was set for it.</summary>
public sealed class InputTooLongException : IOException
{
    /// <summary>Creates the exception.</summary>
    public InputTooLongException()
        : base("it is longer than the limit")
    {
    }
}
