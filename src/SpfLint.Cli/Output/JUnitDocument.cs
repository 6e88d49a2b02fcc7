using System.Collections.Immutable;
using System.Xml;

namespace SpfLint.Cli.Output;

/// <summary>A group of test cases.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The file that it is about.</param>
/// <param name="Count">How many cases there are.</param>
/// <param name="Failed">How many of them have failed.</param>
/// <param name="Cases">The cases; gone through once, so that each may be made when it is written.</param>
internal sealed record JUnitSuite(string Name, string File, int Count, int Failed, IEnumerable<JUnitCase> Cases);

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
        WriteCounts(xml, suites.Sum(suite => suite.Count), suites.Sum(suite => suite.Failed));
        foreach (JUnitSuite suite in suites)
            Write(xml, suite);
    });

    private static void Write(XmlWriter xml, JUnitSuite suite)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Printable.Escape(suite.Name));
        WriteCounts(xml, suite.Count, suite.Failed);
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

    private static void WriteCounts(XmlWriter xml, int total, int failed)
    {
        xml.WriteAttributeString("tests", XmlConvert.ToString(total));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failed));
        xml.WriteAttributeString("errors", "0");
    }
}
