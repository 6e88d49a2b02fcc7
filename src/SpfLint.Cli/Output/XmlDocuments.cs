using System.Xml;

namespace SpfLint.Cli.Output;

/// <summary>
/// Documents in XML 1.0. Text goes into them through <see cref="Printable"/>, which leaves no character that XML forbids.
/// </summary>
internal static class XmlDocuments
{
    // The declaration is written by hand, for the writer would name the encoding of its TextWriter's strings.
    private static readonly XmlWriterSettings s_settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false };

    /// <summary>Writes a document.</summary>
    /// <param name="output">Takes the XML.</param>
    /// <param name="root">The name of its root element.</param>
    /// <param name="write">Writes what the root element holds.</param>
    public static void Write(TextWriter output, string root, Action<XmlWriter> write)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, s_settings))
        {
            xml.WriteStartElement(root);
            write(xml);
            xml.WriteEndElement();
        }

        output.Write('\n');
    }
}
