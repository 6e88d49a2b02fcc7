namespace SpfLint.Cli.Formatting;

/// <summary>A layout of a file that would not say the same as the file: a mistake of ours.</summary>
/// <param name="path">The file.</param>
internal sealed class LayoutFaultException(string path)
    : Exception($"Internal error, please report it: the layout of '{path}' would not say the same, so that the file stays as it is.");
