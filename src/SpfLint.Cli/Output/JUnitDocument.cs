using System.Collections.Immutable;
using System.Xml;

namespace SpfLint.Cli.Output;

/// <summary>A group of test cases.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The file that it is about.</param>
/// <param name="Cases">The cases.</param>
internal sealed record JUnitSuite(string Name, string File, ImmutableArray<JUnitCase> Cases);

/// <summary>A test case.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClassName">What CI servers group cases by.</param>
/// <param name="Failure">Why it failed; null when it passed.</param>
internal sealed record JUnitCase(string Name, string ClassName, JUnitFailure? Failure);

/// <summary>Why a test case failed.</summary>
/// <param name="Type">The kind of failure.</param>
/// <param name="Message">One line.</param>
/// <param name="Text">All there is to say, in lines that are printable.</param>
internal sealed record JUnitFailure(string Type, string Message, string Text);

/// <summary>
/// The XML that test runners write and CI servers read. It has no standard; this is the least that the schemas in use agree
/// on, without times, for the same run gives the same text.
/// </summary>
internal static class JUnitDocument
{
    /// <summary>Writes a document.</summary>
    public static void Write(TextWriter output, ImmutableArray<JUnitSuite> suites) => XmlDocuments.Write(output, "testsuites", xml =>
    {
        xml.WriteAttributeString("name", Tool.Name);
        WriteCounts(xml, suites.SelectMany(suite => suite.Cases));
        foreach (JUnitSuite suite in suites)
            Write(xml, suite);
    });

    private static void Write(XmlWriter xml, JUnitSuite suite)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Printable.Escape(suite.Name));
        WriteCounts(xml, suite.Cases);
        xml.WriteAttributeString("file", Printable.Escape(suite.File));
        foreach (JUnitCase test in suite.Cases)
            Write(xml, test);

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, JUnitCase test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Printable.Escape(test.Name));
        xml.WriteAttributeString("classname", Printable.Escape(test.ClassName));
        if (test.Failure is { } failure)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", Printable.Escape(failure.Type));
            xml.WriteAttributeString("message", Printable.Escape(failure.Message));
            xml.WriteString(failure.Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IEnumerable<JUnitCase> cases)
    {
        int total = 0, failed = 0;
        foreach (JUnitCase test in cases)
        {
            total++;
            failed += test.Failure is null ? 0 : 1;
        }

        xml.WriteAttributeString("tests", XmlConvert.ToString(total));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failed));
        xml.WriteAttributeString("errors", "0");
    }
}
