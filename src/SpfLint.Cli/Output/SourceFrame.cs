using System.Globalization;

namespace SpfLint.Cli.Output;

/// <summary>A source line with its number, and carets under a part of it.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="palette">Colors, or none.</param>
internal sealed class SourceFrame(TextWriter output, Palette palette)
{
    /// <summary>Writes both lines.</summary>
    /// <param name="view">The line and the carets.</param>
    /// <param name="line">The line's number.</param>
    /// <param name="paint">Colors the carets, and may put text behind them.</param>
    public void Write(SourceView view, long line, Func<string, string> paint)
    {
        string number = line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        string carets = view.Carets.TrimStart();
        string indent = new(' ', view.Carets.Length - carets.Length);
        output.WriteLine($"{palette.Frame($"{number} |")} {view.Line}".TrimEnd());
        output.WriteLine($"{palette.Frame("     |")} {indent}{paint(carets)}");
    }
}
