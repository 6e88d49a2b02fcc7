using System.Xml;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>XML as Checkstyle writes it, which many CI servers and review tools read.</summary>
/// <param name="output">Takes the XML.</param>
internal sealed class CheckstyleReport(TextWriter output) : IReportWriter
{
    // The version whose elements and attributes these are; readers look at it.
    private const string Version = "4.3";

    /// <inheritdoc/>
    public void Write(LintReport report) => XmlDocuments.Write(output, "checkstyle", xml =>
    {
        xml.WriteAttributeString("version", Version);
        ILookup<SourceText, Finding> byFile = report.Result.Findings.ToLookup(finding => finding.Location.Source);
        foreach (SourceText file in report.Files)
        {
            xml.WriteStartElement("file");
            xml.WriteAttributeString("name", Printable.Escape(file.Path));
            foreach (Finding finding in byFile[file])
                Write(xml, finding, report.Locations.Locate(finding.Location).Start);

            xml.WriteEndElement();
        }
    });

    private static void Write(XmlWriter xml, Finding finding, LinePosition start)
    {
        xml.WriteStartElement("error");
        xml.WriteAttributeString("line", XmlConvert.ToString(start.Line));
        xml.WriteAttributeString("column", XmlConvert.ToString(start.Column));
        xml.WriteAttributeString("severity", finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        });
        xml.WriteAttributeString("message", Printable.Escape(finding.Text));
        xml.WriteAttributeString("source", $"{Tool.Name}.{finding.Rule.Id}");
        xml.WriteEndElement();
    }
}
