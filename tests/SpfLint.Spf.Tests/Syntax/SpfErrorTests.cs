using System.Collections.Immutable;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Syntax;

/// <summary>One mistake gives one error, at the bytes that a person would underline.</summary>
public sealed class SpfErrorTests
{
    /// <summary>The text with its one mistake marked, the kind of the mistake, and what the edits must make of it.</summary>
    public static TheoryData<string, SpfErrorKind, string?> Mistakes => new()
    {
        // An address where a name belongs.
        { "v=spf1 [|a|]:192.0.2.1. -all", SpfErrorKind.AddressAsDomain, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|a|]:[192.0.2.1] -all", SpfErrorKind.AddressAsDomain, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|ip|]=192.0.2.1 -all", SpfErrorKind.UnknownModifier, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|ip|]=2001:db8::1/64 -all", SpfErrorKind.UnknownModifier, "v=spf1 ip6:2001:db8::1/64 -all" },

        // Something behind the version.
        { "v=spf1[|&nbsp;|]mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|&nbsp;|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|&amp;|]mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|<br>|]mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|s|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|x|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|verification|]", SpfErrorKind.MalformedVersion, null },

        // An argument that is not there.
        { "v=spf1 mx [|redirect:|]/24", SpfErrorKind.MissingArgument, null },
        { "v=spf1 [|mx :|] -all", SpfErrorKind.MissingArgument, null },

        // One character in the wrong place.
        { "v=spf1 ip4:9[| |]3.21.123.96/27 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:93.21.123.96/27 -all" },
        { "v=spf1 ip4:81.56.1[| |]64.64/27 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:81.56.164.64/27 -all" },
        { "v=spf1 ip6:2a01:4f8:4df[| |]2::/64 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip6:2a01:4f8:4df2::/64 -all" },
        { "v=spf1 ip6:2a01:4f8:[| |]522c::/64 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip6:2a01:4f8:522c::/64 -all" },
        { "v=spf1 ip6:2a01:4f8[| |]:1f94::/64 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip6:2a01:4f8:1f94::/64 -all" },
        { "v=spf1 ip[| |]6:2a01:4f8:ac5::/64 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip6:2a01:4f8:ac5::/64 -all" },
        { "v=spf1 mxi[| |]p4:192.0.2.1 -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx ip4:192.0.2.1 -all" },
        { "v=spf1 include:x.examplee[| |]xists:%{i}.x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 include:x.example exists:%{i}.x.example -all" },
        { "v=spf1 m[| |]x-all", SpfErrorKind.SpaceInTerm, "v=spf1 mx -all" },
        { "v=spf1 ip4:192.0.2.8[| |]1-all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.81 -all" },
        { "v=spf1 ip4:192.0.2.0/2[| |]9~all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.0/29 ~all" },
        { "v=spf1 include:x.example.ne[| |]t-all", SpfErrorKind.SpaceInTerm, "v=spf1 include:x.example.net -all" },
        { "v=spf1 exists:%{i}._[| |]spf.x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 exists:%{i}._spf.x.example -all" },
        { "v=sp[| |]f1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|i|] p4:192.0.2.1 -all", SpfErrorKind.MissingSpace, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|include_|]:spf.x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 include:_spf.x.example -all" },
        { "v=spf1 [|includ|]:e_spf.x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 include:_spf.x.example -all" },
        { "v=spf1 [|exist|]:s%{i}.x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 exists:%{i}.x.example -all" },
        { "v=spf1 [|inc|]:lude:x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 include:x.example -all" },
        { "v=spf1 [|ip|]:4192.0.2.1 -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|ip62:|]a01:4f8::/64 -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip6:2a01:4f8::/64 -all" },
        { "v=spf1 [|ip66|]:2a01:4f8::/64 -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip6:2a01:4f8::/64 -all" },
        { "v=spf1[|m|] x -all", SpfErrorKind.MissingSpace, "v=spf1 mx -all" },
        { "v=spf1 [|mxa|]:x.example -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 include:example.[| |]net -all", SpfErrorKind.SpaceInTerm, "v=spf1 include:example.net -all" },
        { "v=spf1 include:_[|;|]spf.x.example -all", SpfErrorKind.WrongSeparator, "v=spf1 include:_spf.x.example -all" },
        { "v=spf1 exists:%{i}._s[| |]pf.%{d} -all", SpfErrorKind.SpaceInTerm, "v=spf1 exists:%{i}._spf.%{d} -all" },
        { "v=spf1 -all exp=why.[| |]%{d}", SpfErrorKind.SpaceInTerm, "v=spf1 -all exp=why.%{d}" },
        { "v=spf1 -all exp=wh[| |]y.%{d}", SpfErrorKind.SpaceInTerm, "v=spf1 -all exp=why.%{d}" },
        { "v=spf1 exists:%{i}.x.%{d}-[| |]all", SpfErrorKind.SpaceInTerm, "v=spf1 exists:%{i}.x.%{d} -all" },
        { "v=spf1 ?in[|=|]clude:x.example -all", SpfErrorKind.StrayCharacter, "v=spf1 ?include:x.example -all" },
        { "v=spf1 [|redirec|]:t=x.example", SpfErrorKind.UnknownMechanism, "v=spf1 redirect=x.example" },
        { "v=spf1 a:mail.[| |]example.net/28 -all", SpfErrorKind.SpaceInTerm, "v=spf1 a:mail.example.net/28 -all" },
        { "v=spf1 mx:[|m ail.example.net|]/28 -all", SpfErrorKind.TextForDomain, null },
        { "v=spf1 m[| |]xip4:192.0.2.1 -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx ip4:192.0.2.1 -all" },
        { "v=spf1 mx ?pt[| |]rinclude:x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx ?ptr include:x.example -all" },
        { "v=spf1 mx -al[| |]lexp=x.example", SpfErrorKind.SpaceInTerm, "v=spf1 mx -all exp=x.example" },
        { "v=spf1[|a|] :x.example -all", SpfErrorKind.MissingSpace, "v=spf1 a:x.example -all" },
        { "v=spf1[|a|] /24 -all", SpfErrorKind.MissingSpace, "v=spf1 a/24 -all" },
        { "v=spf1[|?|] include:x.example -all", SpfErrorKind.MalformedVersion, null },
        { "v=spf1[|-mx|] ~all", SpfErrorKind.MissingSpace, "v=spf1 -mx ~all" },
        { "v=spf1[|?a|] include:x.example -all", SpfErrorKind.MissingSpace, "v=spf1 ?a include:x.example -all" },
        { "v=spf1[|,|]-mx ~all", SpfErrorKind.MalformedVersion, "v=spf1 -mx ~all" },
        { "v=spf1[|-|] ip4:192.0.2.1 ~all", SpfErrorKind.MalformedVersion, null },
        { "v=spf1 redirect[|:|]=x.example", SpfErrorKind.ColonForEquals, "v=spf1 redirect=x.example" },
        { "v=spf1 [|redire|]:ct=x.example", SpfErrorKind.UnknownMechanism, "v=spf1 redirect=x.example" },
        { "v=spf1 ip4:192.0.2.[| |]1mx -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.1 mx -all" },
        { "v=spf1 ip4:192.0.2.[| |]1ip4:192.0.2.7 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.1 ip4:192.0.2.7 -all" },
        { "v=spf1 a:x.example/2[| |]8-mx -all", SpfErrorKind.SpaceInTerm, "v=spf1 a:x.example/28 -mx -all" },
        { "v=spf1 m[| |]xptr -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx ptr -all" },
        { "v=spf1 pt[| |]ra -all", SpfErrorKind.SpaceInTerm, "v=spf1 ptr a -all" },
        { "v=spf1 exists:x.%{d[| |]}include:x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 exists:x.%{d} include:x.example -all" },
        { "v=spf1 ptrm[| |]x -all", SpfErrorKind.SpaceInTerm, "v=spf1 ptr mx -all" },
        { "v=spf1 mxa[| |]:x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx a:x.example -all" },
        { "v=spf1 a/24a[| |]:x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 a/24 a:x.example -all" },
        { "v=spf1 mx:x.orgp[| |]tr -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx:x.org ptr -all" },
        { "v=spf1 ip6:2001:db8:1:a[| |]::/64 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip6:2001:db8:1:a::/64 -all" },
        { "v=spf1 include:x.example [|/24|] -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|,x|] -all", SpfErrorKind.UnknownMechanism, "v=spf1 mx -all" },
        { "v=spf1 [|,x|]:x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 mx:x.example -all" },
        { "v=spf1 [|includem|]:ail.x.example -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|includ|]:espf.x.example -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|includ|]:spf.x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 include:spf.x.example -all" },
        { "v=spf1 [|includes|]:x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 include:x.example -all" },
        { "v=spf1[|p|] tr -all", SpfErrorKind.MissingSpace, "v=spf1 ptr -all" },
        { "v=spf1 [|ptra|]:x.example -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 mx [|0ip4|]:192.0.2.1 ~all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|i-p4|]:192.0.2.1 ~all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 m[| |]x?include:x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx ?include:x.example -all" },
        { "v=spf1 mx:x.or[| |]g-ip4:192.0.2.1 ~all", SpfErrorKind.SpaceInTerm, "v=spf1 mx:x.org -ip4:192.0.2.1 ~all" },
        { "v=spf1 [|ip41|]:92.0.2.1 -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|ip44|]:192.0.2.1 -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|ainclude|]:x.example -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|ma|] -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 ip4:192.0.2.25 [|0ip4|]:198.51.100.1 -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 include:x.example.co [|minclude|]:y.example -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 mx [|iinclude|]:y.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 mx include:y.example -all" },
        { "v=spf1 ip4[|,:|]192.0.2.1 -all", SpfErrorKind.WrongArgumentSeparator, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 a:mail.x[|;|].example -all", SpfErrorKind.StrayCharacter, "v=spf1 a:mail.x.example -all" },
        { "v=spf1 a:mail.x[|,|]y.com -all", SpfErrorKind.WrongSeparator, null },
        { "v=spf1 a:mail.x.com[|,|]y.org -all", SpfErrorKind.WrongSeparator, "v=spf1 a:mail.x.com a:y.org -all" },
        { "v=spf1 mx [|`|]all", SpfErrorKind.InvalidQualifier, null },
        { "v=spf1 mx ~[|al;|]", SpfErrorKind.UnknownMechanism, "v=spf1 mx ~all" },
        { "v=spf1 mx ~al[|=|]l", SpfErrorKind.StrayCharacter, "v=spf1 mx ~all" },

        // Names.
        { "v=spf1 [|inlcude|]:x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 include:x.example -all" },
        { "v=spf1 [|includ|]:x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 include:x.example -all" },
        { "v=spf1 [|ipv4|]:192.0.2.1 -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|ip|]:192.0.2.1 -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|ip|]:2001:db8::1 -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip6:2001:db8::1 -all" },
        { "v=spf1 [|ip|]:mail.example.org -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|ip|] 192.0.2.1 -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 -[|ipv6|]  2001:db8::/32 -all", SpfErrorKind.UnknownMechanism, "v=spf1 -ip6:2001:db8::/32 -all" },
        { "v=spf1 [|prt|] -all", SpfErrorKind.UnknownMechanism, "v=spf1 ptr -all" },
        { "v=spf1 [|exits|]:%{i}.x.example -all", SpfErrorKind.UnknownMechanism, "v=spf1 exists:%{i}.x.example -all" },
        { "v=spf1 ~[|al|]", SpfErrorKind.UnknownMechanism, "v=spf1 ~all" },
        { "v=spf1 mx [|include.|]", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|frobnicate|] -all", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 [|redirct|]:x.example", SpfErrorKind.UnknownMechanism, "v=spf1 redirect=x.example" },
        { "v=spf1 include[|.|]_spf.example.org -all", SpfErrorKind.DotAfterName, "v=spf1 include:_spf.example.org -all" },
        { "v=spf1 ip4[|.|]192.0.2.1 -all", SpfErrorKind.DotAfterName, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 mx -all[|.|]", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx -all[|\"|]", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 [|\"|]mx\" -all", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 ip4:[|\"|]192.0.2.1\" -all", SpfErrorKind.StrayCharacter, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 mx -all[|\u201D|]", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx[|\u2014|] all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx [|\u2014\u201D|]all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx[|\u201D\u201C|]a -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx a -all" },
        { "v=spf1 mx[|\u201D|]a -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx a -all" },
        { "v=spf1 mx -all[|\u201D\u201D|]", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx [|\"|] -all", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },

        { "v=spf1 mx -all[|)|]", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx -all[|\\|]", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx [|/|]-all", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx [|\\|]~all", SpfErrorKind.StrayCharacter, "v=spf1 mx ~all" },
        { "v=spf1 mx [|=|]-all", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx [|&|] a -all", SpfErrorKind.StrayCharacter, "v=spf1 mx a -all" },
        { "v=spf1 mx [|\\|]", SpfErrorKind.StrayCharacter, "v=spf1 mx" },
        { "v=spf1 include:[|<|]x.example> -all", SpfErrorKind.StrayCharacter, "v=spf1 include:x.example -all" },
        { "v=spf1 ip4:[|(|]192.0.2.1) -all", SpfErrorKind.StrayCharacter, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 mx -all[|&quot;|]", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx [|&#126;|]all", SpfErrorKind.StrayCharacter, "v=spf1 mx ~all" },
        { "v=spf1 mx[|&nbsp;|]-all", SpfErrorKind.WrongSeparator, "v=spf1 mx -all" },
        { "v=spf1 mx [|<br>|]-all", SpfErrorKind.WrongSeparator, "v=spf1 mx -all" },
        { "v=spf1 include:x.example[|%20|]-all", SpfErrorKind.WrongSeparator, "v=spf1 include:x.example -all" },
        { "v=spf1 mx [|al|]", SpfErrorKind.UnknownMechanism, null },
        { "v=spf1 mx ~all [|TTL 3600|]", SpfErrorKind.RunningText, null },
        { "v=spf1 mx -all [|our mail policy|]", SpfErrorKind.RunningText, null },

        { "v=spf1 mx[|\"|] \"a -all", SpfErrorKind.StrayCharacter, "v=spf1 mx a -all" },

        // Qualifiers.
        { "v=spf1 mx all[|-|]", SpfErrorKind.QualifierBehind, "v=spf1 mx -all" },
        { "v=spf1 mx all[|~|]", SpfErrorKind.QualifierBehind, "v=spf1 mx ~all" },
        { "v=spf1 mx -[|- |]all", SpfErrorKind.RepeatedQualifier, "v=spf1 mx -all" },
        { "v=spf1 mx [|- |]-all", SpfErrorKind.RepeatedQualifier, "v=spf1 mx -all" },
        { "v=spf1 mx [|- |]- - - - -all", SpfErrorKind.RepeatedQualifier, "v=spf1 mx -all" },
        { "v=spf1 mx -[|-|]all", SpfErrorKind.RepeatedQualifier, "v=spf1 mx -all" },
        { "v=spf1 mx ~[|~|]all", SpfErrorKind.RepeatedQualifier, "v=spf1 mx ~all" },
        { "v=spf1 mx +[|-|]all", SpfErrorKind.RepeatedQualifier, null },
        { "v=spf1 mx [|=|]all", SpfErrorKind.InvalidQualifier, null },
        { "v=spf1 include:x.example [|:|]all", SpfErrorKind.InvalidQualifier, null },
        { "v=spf1 mx [|!|]all", SpfErrorKind.InvalidQualifier, null },
        { "v=spf1 mx [|_|]all", SpfErrorKind.InvalidQualifier, null },
        { "v=spf1 mx [|-|]", SpfErrorKind.QualifierAlone, null },
        { "v=spf1 [|-|]redirect=x.example", SpfErrorKind.QualifierOnModifier, "v=spf1 redirect=x.example" },
        { "v=spf1 mx [|+|]exp=x.example -all", SpfErrorKind.QualifierOnModifier, "v=spf1 mx exp=x.example -all" },

        // Colons and equals signs.
        { "v=spf1 include[|=|]x.example -all", SpfErrorKind.EqualsForColon, "v=spf1 include:x.example -all" },
        { "v=spf1 ip4[|=|]192.0.2.0/24 -all", SpfErrorKind.EqualsForColon, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 a[|=|]mail.example.org -all", SpfErrorKind.EqualsForColon, "v=spf1 a:mail.example.org -all" },
        { "v=spf1 mx all[|=|]", SpfErrorKind.EqualsForColon, "v=spf1 mx all" },
        { "v=spf1 -include[|=|]x.example -all", SpfErrorKind.EqualsForColon, "v=spf1 -include:x.example -all" },
        { "v=spf1 redirect[|:|]x.example", SpfErrorKind.ColonForEquals, "v=spf1 redirect=x.example" },
        { "v=spf1 mx exp[|:|]x.example -all", SpfErrorKind.ColonForEquals, "v=spf1 mx exp=x.example -all" },
        { "v=spf1 ip4:[|:|]192.0.2.1 -all", SpfErrorKind.RepeatedArgumentSeparator, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 ip4[|;|]192.0.2.1 -all", SpfErrorKind.WrongArgumentSeparator, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 ip4[| |]192.0.2.1 -all", SpfErrorKind.WrongArgumentSeparator, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 redirect[| |]x.example", SpfErrorKind.WrongArgumentSeparator, "v=spf1 redirect=x.example" },
        { "v=spf1 ra=a,b [|redirct|]=x.example", SpfErrorKind.UnknownModifier, "v=spf1 ra=a,b redirect=x.example" },
        { "v=spf1 mx [|default|]=x -all", SpfErrorKind.ObsoleteModifier, null },

        // Spaces and separators.
        { "v=spf1 include:[| |]x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 include:x.example -all" },
        { "v=spf1 include[| |]:x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 include:x.example -all" },
        { "v=spf1 include[| |]: x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 include:x.example -all" },
        { "v=spf1 include [|=|] x.example -all", SpfErrorKind.EqualsForColon, "v=spf1 include:x.example -all" },
        { "v=spf1 include [|=|]x.example -all", SpfErrorKind.EqualsForColon, "v=spf1 include:x.example -all" },
        { "v=spf1 redirect [|:|] x.example", SpfErrorKind.ColonForEquals, "v=spf1 redirect=x.example" },
        { "v=spf1 include:_spf.x[| |].example -all", SpfErrorKind.SpaceInTerm, "v=spf1 include:_spf.x.example -all" },
        { "v=spf1 ip4:192.0.2.[| |]1 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 ip4:192.0[| |].2.0/24 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 mx -[| |]all", SpfErrorKind.SpaceInTerm, "v=spf1 mx -all" },
        { "v=spf1 ip4:192.0.2.0[| |]/24 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip4:192.0.2.0/[| |]24 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 exists:%{[| |]i }.x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 exists:%{i}.x.example -all" },
        { "v=spf1 include:x.example[|,|]include:y.example -all", SpfErrorKind.WrongSeparator, "v=spf1 include:x.example include:y.example -all" },
        { "v=spf1 include:x.example[|,|]y.example -all", SpfErrorKind.WrongSeparator, "v=spf1 include:x.example include:y.example -all" },
        { "v=spf1 ip4:192.0.2.1[|,|]192.0.2.2 -all", SpfErrorKind.WrongSeparator, "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all" },
        { "v=spf1 ?ip4:192.0.2.0/28[|,|]2001:db8::/32 -all", SpfErrorKind.WrongSeparator, "v=spf1 ?ip4:192.0.2.0/28 ?ip6:2001:db8::/32 -all" },
        { "v=spf1 ip4:192.0.2.1[|:|]192.0.2.2 -all", SpfErrorKind.WrongSeparator, "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all" },
        { "v=spf1 mx[|a|] -all", SpfErrorKind.MissingSpace, "v=spf1 mx a -all" },
        { "v=spf1 ip4:192.0.2.1[|;|] -all", SpfErrorKind.WrongSeparator, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 mx [|,|] a -all", SpfErrorKind.WrongSeparator, null },
        { "v=spf1 mx -all[|;|]", SpfErrorKind.WrongSeparator, "v=spf1 mx -all" },
        { "v=spf1 mx[|||]a -all", SpfErrorKind.WrongSeparator, "v=spf1 mx a -all" },
        { "v=spf1 a:h1.example[|:|]h2.example -all", SpfErrorKind.WrongSeparator, "v=spf1 a:h1.example a:h2.example -all" },
        { "v=spf1 a:h1[|:|]h2 -all", SpfErrorKind.WrongSeparator, null },
        { "v=spf1 mx[|\t|]-all", SpfErrorKind.WrongSeparator, "v=spf1 mx -all" },
        { "v=spf1 mx[|\r\n|]-all", SpfErrorKind.WrongSeparator, "v=spf1 mx -all" },
        { "v=spf1 mx [| |]-all", SpfErrorKind.ExtraWhitespace, "v=spf1 mx -all" },
        { "v=spf1 mx -all[|  |]", SpfErrorKind.ExtraWhitespace, "v=spf1 mx -all" },
        { "v=spf1 ip4:192.0.2.1[|~all|]", SpfErrorKind.MissingSpace, "v=spf1 ip4:192.0.2.1 ~all" },
        { "v=spf1 ip4:192.0.2.1[|-all|]", SpfErrorKind.MissingSpace, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 include:_spf.example.com[|~all|]", SpfErrorKind.MissingSpace, "v=spf1 include:_spf.example.com ~all" },
        { "v=spf1 include:_spf.example.com[|-all|]", SpfErrorKind.MissingSpace, "v=spf1 include:_spf.example.com -all" },
        { "v=spf1 mx[|-all|]", SpfErrorKind.MissingSpace, "v=spf1 mx -all" },
        { "v=spf1 include:a.example[|include|]:b.example -all", SpfErrorKind.MissingSpace, "v=spf1 include:a.example include:b.example -all" },
        { "v=spf1 ip4:192.0.2.1[|ip4|]:192.0.2.2 -all", SpfErrorKind.MissingSpace, "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all" },

        { "v=spf1 mx -al[| |]l", SpfErrorKind.SpaceInTerm, "v=spf1 mx -all" },
        { "v=spf1 mx -a[| |]ll", SpfErrorKind.SpaceInTerm, "v=spf1 mx -all" },
        { "v=spf1 m[| |]x -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx -all" },
        { "v=spf1 inc[| |]lude:x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 include:x.example -all" },
        { "v=spf1 exists:%[| |]{i}.x.example -all", SpfErrorKind.SpaceInTerm, "v=spf1 exists:%{i}.x.example -all" },
        { "v=spf1 include:x.example.com[|-~all|]", SpfErrorKind.MissingSpace, "v=spf1 include:x.example.com ~all" },
        { "v=spf1 include:x.example.com[|/-all|]", SpfErrorKind.MissingSpace, "v=spf1 include:x.example.com -all" },
        { "v=spf1 mx[|+-all|]", SpfErrorKind.MissingSpace, "v=spf1 mx -all" },
        { "v=spf1 a:x.example.com[|++mx|] -all", SpfErrorKind.MissingSpace, "v=spf1 a:x.example.com +mx -all" },

        { "v=spf1 mx:x.example[| |]//64 -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx:x.example//64 -all" },

        { "v=spf1 include:_spf.[| |]example.org -all", SpfErrorKind.SpaceInTerm, "v=spf1 include:_spf.example.org -all" },

        // Comments.
        { "v=spf1 mx -all [|; our mail policy|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx -all[|; our mail policy|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx -all [|; a policy for all hosts|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx -all [|;comment|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx -all [|# comment|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx -all [|#comment|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx -all [|// note|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx -all [|; f\u00FCr B\u00FCro|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx -all [|(see ticket 5)|]", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx [|# our office|] -all", SpfErrorKind.Comment, "v=spf1 mx -all" },
        { "v=spf1 mx [|// office|] include:x.example -all", SpfErrorKind.Comment, "v=spf1 mx include:x.example -all" },
        { "v=spf1 mx [|(office)|] a -all", SpfErrorKind.Comment, "v=spf1 mx a -all" },
        { "v=spf1 mx[|;|] include:x.example -all", SpfErrorKind.WrongSeparator, "v=spf1 mx include:x.example -all" },
        { "v=spf1 a[|;|] mx", SpfErrorKind.WrongSeparator, "v=spf1 a mx" },

        // IPv4.
        { "v=spf1 ip4:[|192.0.2.1 - 192.0.2.9|] -all", SpfErrorKind.Ip4Range, null },
        { "v=spf1 ip4:[|192.0.2.1 -192.0.2.9|] -all", SpfErrorKind.Ip4Range, null },
        { "v=spf1 ip4:[|192.0.2.1- 192.0.2.9|] -all", SpfErrorKind.Ip4Range, null },
        { "v=spf1 ip4:[|192.0.2.1 to 192.0.2.9|] -all", SpfErrorKind.Ip4Range, null },
        { "v=spf1 ip4:192.0.2.9 -[|192.0.2.1|] -all", SpfErrorKind.BareAddress, null },
        { "v=spf1 ip4:192.0.2.0 [|255.255.255.0|] -all", SpfErrorKind.NetmaskForPrefixLength, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip4:[|192.0.2|] -all", SpfErrorKind.Ip4TooFewOctets, null },
        { "v=spf1 ip4:192.0.2.1[|.5|] -all", SpfErrorKind.Ip4TooManyOctets, null },
        { "v=spf1 ip4:192.0.2.[|300|] -all", SpfErrorKind.Ip4OctetTooLarge, null },
        { "v=spf1 ip4:192.0.[|02|].1 -all", SpfErrorKind.Ip4LeadingZero, null },
        { "v=spf1 ip4:[|192.0.2.1-192.0.2.9|] -all", SpfErrorKind.Ip4Range, null },
        { "v=spf1 ip4:192.0.2.[|*|] -all", SpfErrorKind.Ip4Wildcard, null },
        { "v=spf1 ip4:192.0.2.1[|:25|] -all", SpfErrorKind.Ip4Port, null },
        { "v=spf1 ip4:[|mail.example.org|] -all", SpfErrorKind.Ip4HostName, null },
        { "v=spf1 ip4:192.[|O|].2.1 -all", SpfErrorKind.Ip4Invalid, null },
        { "v=spf1 ip4:192[|.|].2.1 -all", SpfErrorKind.Ip4Invalid, null },

        { "v=spf1 ip4:[|192.0.2.0\u2013192.0.2.15|] -all", SpfErrorKind.Ip4Range, null },
        { "v=spf1 ip4:192.0.2.[|x|] -all", SpfErrorKind.Ip4Wildcard, null },
        { "v=spf1 ip4:[|x.x.x.x|] -all", SpfErrorKind.Ip4Wildcard, null },
        { "v=spf1 ip4:[|xxx.xxx.xxx.xxx|] -all", SpfErrorKind.Ip4Wildcard, null },
        { "v=spf1 ip4:192.0.2.0[|\\|]24 -all", SpfErrorKind.Ip4Invalid, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip4:192.0.2.0[|||]24 -all", SpfErrorKind.Ip4Invalid, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip4:192.0.2.1[|.|] -all", SpfErrorKind.Ip4Invalid, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 ip4:[|.|]192.0.2.1 -all", SpfErrorKind.Ip4Invalid, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 ip4:[|<your ip>|] -all", SpfErrorKind.Ip4Invalid, null },
        { "v=spf1 ip4:[|{{ ip }}|] -all", SpfErrorKind.Ip4Invalid, null },
        { "v=spf1 ip4:[|YOUR IP HERE|] -all", SpfErrorKind.Ip4Invalid, null },

        // IPv6.
        { "v=spf1 ip6:[|2001:db8|] -all", SpfErrorKind.Ip6GroupCount, null },
        { "v=spf1 ip6:[|1:2:3:4:5:6:7:8:9|] -all", SpfErrorKind.Ip6GroupCount, null },
        { "v=spf1 ip6:2001:db8::[|g|] -all", SpfErrorKind.Ip6InvalidGroup, null },
        { "v=spf1 ip6:[|12345|]::1 -all", SpfErrorKind.Ip6InvalidGroup, null },
        { "v=spf1 ip6:2001::db8[|::|]1 -all", SpfErrorKind.Ip6RepeatedGap, null },
        { "v=spf1 ip6:[|[2001:db8::1]|] -all", SpfErrorKind.Ip6Brackets, "v=spf1 ip6:2001:db8::1 -all" },
        { "v=spf1 ip6:[|mail.example.org|] -all", SpfErrorKind.Ip6HostName, null },
        { "v=spf1 [|ip4|]:2001:db8::/32 -all", SpfErrorKind.WrongAddressFamily, "v=spf1 ip6:2001:db8::/32 -all" },
        { "v=spf1 [|ip6|]:192.0.2.0/24 -all", SpfErrorKind.WrongAddressFamily, "v=spf1 ip4:192.0.2.0/24 -all" },

        // Prefix lengths.
        { "v=spf1 ip4:192.0.2.0/[|33|] -all", SpfErrorKind.PrefixLengthTooLong, null },
        { "v=spf1 ip6:2001:db8::/[|129|] -all", SpfErrorKind.PrefixLengthTooLong, null },
        { "v=spf1 a/[|33|] -all", SpfErrorKind.PrefixLengthTooLong, null },
        { "v=spf1 ip4:192.0.2.0/[|024|] -all", SpfErrorKind.PrefixLengthLeadingZero, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip4:192.0.2.0/24[|/|] -all", SpfErrorKind.PrefixLengthEmpty, null },
        { "v=spf1 ip4:192.0.2.0[|/|] -all", SpfErrorKind.PrefixLengthEmpty, null },
        { "v=spf1 a:x.example/[|abc|] -all", SpfErrorKind.PrefixLengthInvalid, null },
        { "v=spf1 ip4:192.0.2.0/[|255.255.255.0|] -all", SpfErrorKind.NetmaskForPrefixLength, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 a:x.example/[|255.255.255.240|] -all", SpfErrorKind.NetmaskForPrefixLength, "v=spf1 a:x.example/28 -all" },
        { "v=spf1 a/24[|/64|] -all", SpfErrorKind.SingleSlashDualCidr, "v=spf1 a/24//64 -all" },
        { "v=spf1 ip4:192.0.2.0[|//24|] -all", SpfErrorKind.DualCidrNotAllowed, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip4:192.0.2.0/24[|/64|] -all", SpfErrorKind.DualCidrNotAllowed, null },
        { "v=spf1 mx all[|/24|]", SpfErrorKind.PrefixLengthNotAllowed, "v=spf1 mx all" },
        { "v=spf1 include:x.example[|/24|] -all", SpfErrorKind.PrefixLengthNotAllowed, "v=spf1 include:x.example -all" },
        { "v=spf1 exists:x.example[|/24|] -all", SpfErrorKind.PrefixLengthNotAllowed, "v=spf1 exists:x.example -all" },
        { "v=spf1 ptr[|/24|] -all", SpfErrorKind.PrefixLengthNotAllowed, "v=spf1 ptr -all" },
        { "v=spf1 redirect=x.example[|/24|]", SpfErrorKind.PrefixLengthNotAllowed, "v=spf1 redirect=x.example" },

        { "v=spf1 ip4:192.0.2.0/[|0.0.0.255|] -all", SpfErrorKind.NetmaskForPrefixLength, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip4:192.0.2.0/[|192.0.2.9|] -all", SpfErrorKind.PrefixLengthInvalid, null },
        { "v=spf1 ip4:192.0.2.0/[|24.|] -all", SpfErrorKind.PrefixLengthInvalid, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip4:192.0.2.0[| |]/ 24 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 mx[| |]/ 24 -all", SpfErrorKind.SpaceInTerm, "v=spf1 mx/24 -all" },
        { "v=spf1 ip4:192.0.2.0/2[| |]4 -all", SpfErrorKind.SpaceInTerm, "v=spf1 ip4:192.0.2.0/24 -all" },

        // Lists.
        { "v=spf1 ip4:192.0.2.1[|,|] 192.0.2.8/29 -all", SpfErrorKind.WrongSeparator, "v=spf1 ip4:192.0.2.1 ip4:192.0.2.8/29 -all" },
        { "v=spf1 ip4:192.0.2.1 [|,|]192.0.2.8/29 -all", SpfErrorKind.WrongSeparator, "v=spf1 ip4:192.0.2.1 ip4:192.0.2.8/29 -all" },
        { "v=spf1 include:a.example.com[|,|] b.example.com -all", SpfErrorKind.WrongSeparator, "v=spf1 include:a.example.com include:b.example.com -all" },
        { "v=spf1 mx[|&-all|]", SpfErrorKind.MissingSpace, "v=spf1 mx -all" },
        { "v=spf1 a:x.example[|=~all|]", SpfErrorKind.MissingSpace, "v=spf1 a:x.example ~all" },
        { "v=spf1 ip6:2001:db8::1[|all|]", SpfErrorKind.MissingSpace, "v=spf1 ip6:2001:db8::1 all" },
        { "v=spf1 include:_spf[|,|]example.com -all", SpfErrorKind.WrongSeparator, "v=spf1 include:_spf.example.com -all" },
        { "v=spf1 include:_spf.[|,|]example.com -all", SpfErrorKind.WrongSeparator, "v=spf1 include:_spf.example.com -all" },
        { "v=spf1 ip4:192.0.2.1 [|and|] ip4:192.0.2.9 -all", SpfErrorKind.StrayCharacter, "v=spf1 ip4:192.0.2.1 ip4:192.0.2.9 -all" },

        // Arguments.
        { "v=spf1 ip4[|/|]192.0.2.1 -all", SpfErrorKind.WrongArgumentSeparator, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 -ip4[|-|]192.0.2.0/24 -all", SpfErrorKind.WrongArgumentSeparator, "v=spf1 -ip4:192.0.2.0/24 -all" },
        { "v=spf1 ip6[|_|]2001:db8::/32 -all", SpfErrorKind.WrongArgumentSeparator, "v=spf1 ip6:2001:db8::/32 -all" },
        { "v=spf1 ip4[|:=|]192.0.2.1 -all", SpfErrorKind.WrongArgumentSeparator, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|ip4192.0.2.1|] -all", SpfErrorKind.UnknownMechanism, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 ip4:192.0.2.[|O|] -all", SpfErrorKind.Ip4Invalid, "v=spf1 ip4:192.0.2.0 -all" },
        { "v=spf1 ip4:[|l|]92.0.2.1 -all", SpfErrorKind.Ip4Invalid, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|(|]ip4:192.0.2.1) -all", SpfErrorKind.StrayCharacter, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 mx [|{|]-all}", SpfErrorKind.StrayCharacter, "v=spf1 mx -all" },
        { "v=spf1 include:[|\u201C|]x.example\u201D -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 include:x.example -all" },
        { "v=spf1 mx:[|10|] mail.example.org -all", SpfErrorKind.MxPreference, "v=spf1 mx:mail.example.org -all" },
        { "v=spf1 mx [|10|] mail.example.org -all", SpfErrorKind.MxPreference, "v=spf1 mx:mail.example.org -all" },
        { "v=spf1 [|include|] -all", SpfErrorKind.MissingArgument, null },
        { "v=spf1 [|include:|] -all", SpfErrorKind.MissingArgument, null },
        { "v=spf1 [|include:|]-all", SpfErrorKind.MissingArgument, null },
        { "v=spf1 +[|ip4|]", SpfErrorKind.MissingArgument, null },
        { "v=spf1 [|ip4:|]/24 -all", SpfErrorKind.MissingArgument, null },
        { "v=spf1 [|a:|] -all", SpfErrorKind.MissingArgument, null },
        { "v=spf1 [|redirect|]", SpfErrorKind.MissingArgument, null },
        { "v=spf1 [|redirect=|]", SpfErrorKind.MissingArgument, null },
        { "v=spf1 all[|:x|]", SpfErrorKind.UnexpectedArgument, null },
        { "v=spf1 all[|:|]", SpfErrorKind.UnexpectedArgument, "v=spf1 all" },

        { "v=spf1 include:[|include:|]_spf.example.org -all", SpfErrorKind.RepeatedArgumentSeparator, "v=spf1 include:_spf.example.org -all" },
        { "v=spf1 ip4:[|ip4:|]192.0.2.1 -all", SpfErrorKind.RepeatedArgumentSeparator, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 -a:[|a:|]www.example.org/28 -all", SpfErrorKind.RepeatedArgumentSeparator, "v=spf1 -a:www.example.org/28 -all" },
        { "v=spf1 ~[|a:|]ip4:192.0.2.0/24 -all", SpfErrorKind.StrayCharacter, "v=spf1 ~ip4:192.0.2.0/24 -all" },
        { "v=spf1 [|include:|]ip6:2001:db8::/32 -all", SpfErrorKind.StrayCharacter, "v=spf1 ip6:2001:db8::/32 -all" },
        { "v=spf1 [|ip4:|]include:_spf.example.org -all", SpfErrorKind.StrayCharacter, "v=spf1 include:_spf.example.org -all" },

        // Domains.
        { "v=spf1 include:_spf.example.[|.|]org -all", SpfErrorKind.EmptyLabel, "v=spf1 include:_spf.example.org -all" },
        { "v=spf1 include:[|.|]example.org -all", SpfErrorKind.EmptyLabel, "v=spf1 include:example.org -all" },
        { "v=spf1 a:[|mail|] -all", SpfErrorKind.SingleLabel, null },
        { "v=spf1 a:[|mail|]/24 -all", SpfErrorKind.SingleLabel, null },
        { "v=spf1 a:x.[|123|] -all", SpfErrorKind.NumericTopLabel, null },
        { "v=spf1 a:x.[|-org|] -all", SpfErrorKind.InvalidTopLabel, null },
        { "v=spf1 a:x.[|_spf|] -all", SpfErrorKind.InvalidTopLabel, null },
        { "v=spf1 exists:%{d}[|x|] -all", SpfErrorKind.MissingDotBehindMacro, null },
        { "v=spf1 exists:%{d}[|_x|] -all", SpfErrorKind.InvalidTopLabel, null },
        { "v=spf1 a:%{d}[|.|] -all", SpfErrorKind.ExtraFinalDot, "v=spf1 a:%{d} -all" },
        { "v=spf1 a:x.example[|..|] -all", SpfErrorKind.ExtraFinalDot, "v=spf1 a:x.example. -all" },
        { "v=spf1 include:[|https://example.org/spf|] -all", SpfErrorKind.UrlForDomain, null },
        { "v=spf1 include:[|https://example.org/|] -all", SpfErrorKind.UrlForDomain, null },
        { "v=spf1 redirect=[|https://example.org/|]", SpfErrorKind.UrlForDomain, null },
        { "v=spf1 a:[|https://example.org/|] -all", SpfErrorKind.UrlForDomain, null },
        { "v=spf1 a:[|https://example.org|]/24 -all", SpfErrorKind.UrlForDomain, null },
        { "v=spf1 include:[|user@|]example.org -all", SpfErrorKind.MailAddressForDomain, null },
        { "v=spf1 a:mail.example.org[|:25|] -all", SpfErrorKind.PortAfterDomain, "v=spf1 a:mail.example.org -all" },
        { "v=spf1 [|a|]:192.0.2.1/24 -all", SpfErrorKind.AddressAsDomain, "v=spf1 ip4:192.0.2.1/24 -all" },
        { "v=spf1 [|mx|]:192.0.2.1 -all", SpfErrorKind.AddressAsDomain, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|include|]:192.0.2.1 -all", SpfErrorKind.AddressAsDomain, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|a|]:2001:db8::1 -all", SpfErrorKind.AddressAsDomain, "v=spf1 ip6:2001:db8::1 -all" },
        { "v=spf1 redirect=[|192.0.2.1|]", SpfErrorKind.AddressAsDomain, null },
        { "v=spf1 [|192.0.2.1|] -all", SpfErrorKind.BareAddress, "v=spf1 ip4:192.0.2.1 -all" },
        { "v=spf1 [|192.0.2.0/24|] -all", SpfErrorKind.BareAddress, "v=spf1 ip4:192.0.2.0/24 -all" },
        { "v=spf1 [|192.0.2.1,192.0.2.8/29|] -all", SpfErrorKind.BareAddress, "v=spf1 ip4:192.0.2.1 ip4:192.0.2.8/29 -all" },
        { "v=spf1 [|192.0.2.1;2001:db8::1|] -all", SpfErrorKind.BareAddress, "v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all" },
        { "v=spf1 +[|2001:db8::1|] -all", SpfErrorKind.BareAddress, "v=spf1 +ip6:2001:db8::1 -all" },
        { "v=spf1 mx -[|192.0.2.9|] -all", SpfErrorKind.BareAddress, null },
        { "v=spf1 [|192.0.2|] -all", SpfErrorKind.BareAddress, null },
        { "v=spf1 [|mail.example.org|] -all", SpfErrorKind.BareHostName, null },
        { "v=spf1 [|user@example.org|] -all", SpfErrorKind.BareHostName, null },
        { "v=spf1 a [|mail.example.org|] -all", SpfErrorKind.BareHostName, null },

        { "v=spf1 mx -all exp=[|go away|]", SpfErrorKind.TextForDomain, null },
        { "v=spf1 mx -all exp=[|[ %{s}|]", SpfErrorKind.TextForDomain, null },
        { "v=spf1 include:[|ex ample.com|] -all", SpfErrorKind.TextForDomain, null },
        { "v=spf1 include:b[|\u00FC|]cher.b\u00FCcher.example -all", SpfErrorKind.NonAsciiCharacter, null },

        // Macros.
        { "v=spf1 exists:100[|%|].example.org -all", SpfErrorKind.BarePercent, null },
        { "v=spf1 exists:[|%|]i.example.org -all", SpfErrorKind.BarePercent, null },
        { "v=spf1 exists:%{[|x|]}.example.org -all", SpfErrorKind.UnknownMacroLetter, null },
        { "v=spf1 exists:[|%{}|].example.org -all", SpfErrorKind.UnknownMacroLetter, null },
        { "v=spf1 exists:%{d[|0|]} -all", SpfErrorKind.ZeroMacroDigits, null },
        { "v=spf1 exists:%{d[|!|]} -all", SpfErrorKind.InvalidMacroDelimiter, null },
        { "v=spf1 exists:[|%{d|].example.org -all", SpfErrorKind.UnterminatedMacro, null },
        { "v=spf1 exists:[|%{c}|].example.org -all", SpfErrorKind.MacroOnlyInExplanation, null },
        { "v=spf1 ra=[|%|] -all", SpfErrorKind.BarePercent, null },

        // Characters.
        { "v=spf1 mx [|\u2014|]all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx [|\u2212|]all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx[|\u00A0|]-all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx[|\u3000|]-all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 incl[|\u200B|]ude:x.example -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 include:x.example -all" },
        { "v=spf1 [|\uFF4D\uFF58|] -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 include[|\uFF1A|]x.example -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 include:x.example -all" },
        { "v=spf1 include:ex[|\u00E4|]mple.org -all", SpfErrorKind.NonAsciiCharacter, null },
        { "v=spf1 m[|\0|]x -all", SpfErrorKind.ControlCharacter, null },

        { "v=spf1 mx[|\uFF5E|] all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx ~all" },
        { "v=spf1 mx [|\u2014|] all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 mx [|\u2013|] all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1 include[|\uFF1A|] x.example -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 include:x.example -all" },

        // The whole record.
        { "v=spf1 redirect=a.example [|redirect|]=b.example", SpfErrorKind.DuplicateModifier, null },
        { "v=spf1 exp=a.example mx [|EXP|]=b.example -all", SpfErrorKind.DuplicateModifier, null },
        { "v=spf1 [|v=spf1|] mx -all", SpfErrorKind.RepeatedVersion, "v=spf1 mx -all" },
        { "v=spf1 mx [|v=spf1|] -all", SpfErrorKind.RepeatedVersion, null },
        { "v=spf1 mx redirect=a.example [|v=spf1|] a redirect=a.example", SpfErrorKind.RepeatedVersion, null },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void One_mistake_gives_one_error_at_its_bytes(string marked, SpfErrorKind kind, string? mended)
    {
        // The pipe is what one case is about: its bars would otherwise read as the end of the mark.
        MarkedText text = marked.Contains("[|||]", StringComparison.Ordinal)
            ? new MarkedText(MarkedText.Utf8(marked.Replace("[|||]", "|", StringComparison.Ordinal)), new SpfSpan(marked.IndexOf('['), 1))
            : MarkedText.Parse(marked);

        SpfError error = Assert.Single(SpfRecord.Parse(text.Bytes).Errors);

        Assert.Equal((kind, text.Span), (error.Kind, (SpfSpan?)error.Span));
        if (mended is not null)
            Assert.Equal(mended, MarkedText.Apply(text.Bytes, error.Edits));
    }

    [Fact]
    public void Each_comma_of_a_list_makes_a_term_of_what_follows_it()
    {
        byte[] text = "v=spf1 -include:a.example.com, b.example.com, c.example.com -all"u8.ToArray();

        ImmutableArray<SpfError> errors = SpfRecord.Parse(text).Errors;

        Assert.Equal([SpfErrorKind.WrongSeparator, SpfErrorKind.WrongSeparator], errors.Select(error => error.Kind));
        Assert.Equal(
            "v=spf1 -include:a.example.com -include:b.example.com -include:c.example.com -all",
            MarkedText.Apply(text, [.. errors.SelectMany(error => error.Edits)]));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mended_text_has_no_mistake(string marked, SpfErrorKind kind, string? mended)
    {
        if (mended is not null)
            Assert.Empty(SpfRecord.Parse(MarkedText.Utf8(mended)).Errors);
        else
            Assert.NotEmpty(SpfRecord.Parse(MarkedText.Parse(marked).Bytes).Errors.Where(error => error.Kind == kind));
    }

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.* -all", "192.0.2.0/24")]
    [InlineData("v=spf1 ip4:192.0.*.* -all", "192.0.0.0/16")]
    [InlineData("v=spf1 ip4:192.0.2.x -all", "192.0.2.0/24")]
    [InlineData("v=spf1 ip4:192.0.2.0-192.0.2.255 -all", "ip4:192.0.2.0/24")]
    [InlineData("v=spf1 ip4:192.0.2.1-3 -all", "ip4:192.0.2.1 ip4:192.0.2.2/31")]
    [InlineData("v=spf1 ip4:0.0.0.0-255.255.255.255 -all", "ip4:0.0.0.0/0")]
    [InlineData("v=spf1 ip4:192.0.2.1-192.0.2.254 -all", null)]
    [InlineData("v=spf1 ip4:192.0.2.9-192.0.2.1 -all", null)]
    [InlineData("v=spf1 ip4:192.0.2.0-24 -all", "192.0.2.0/24")]
    [InlineData("v=spf1 ip4:192.0.2.0:24 -all", "192.0.2.0/24")]
    [InlineData("v=spf1 ip4:192.0.2.1:25 -all", null)]
    [InlineData("v=spf1 mx al", "all")]
    [InlineData("v=spf1 include_spf.example.org -all", "include:_spf.example.org")]
    [InlineData("v=spf1 ip4:mail.example.org -all", "a:mail.example.org")]
    [InlineData("v=spf1 exists:%i.example.org -all", "%{i}")]
    [InlineData("v=spf1 _spf.example.org -all", "include:_spf.example.org")]
    [InlineData("v=spf1 mail.example.org -all", "a:mail.example.org")]
    [InlineData("v=spf1 include. -all", "include:")]
    [InlineData("v=spf1 _all", "-all")]
    [InlineData("v=spf1 include:https://example.org/spf -all", "example.org")]
    [InlineData("v=spf1 inlcude=x.example -all", "include:")]
    public void A_suggestion_is_given_where_the_fix_is_a_guess(string text, string? suggestion) =>
        Assert.Equal(suggestion, Assert.Single(SpfRecord.Parse(MarkedText.Utf8(text)).Errors).Suggestion);

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.0/24,198.51.100.0/24,2001:db8::/32 -all", "v=spf1 ip4:192.0.2.0/24 ip4:198.51.100.0/24 ip6:2001:db8::/32 -all")]
    [InlineData("v=spf1 include:a.example,b.example;c.example -all", "v=spf1 include:a.example include:b.example include:c.example -all")]
    [InlineData("v=spf1 a:a.example:b.example:c.example -all", "v=spf1 a:a.example a:b.example a:c.example -all")]
    [InlineData("v=spf1,mx,a,-all", "v=spf1 mx a -all")]
    [InlineData("v=spf1 ip4:192.0.2.1ip4:192.0.2.2-all", "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all")]
    public void Every_separator_of_a_list_is_mended(string text, string mended)
    {
        byte[] bytes = MarkedText.Utf8(text);

        SpfRecord record = SpfRecord.Parse(bytes);

        Assert.All(record.Errors, error => Assert.Single(error.Edits));
        Assert.Equal(mended, MarkedText.Apply(bytes, record.Errors.SelectMany(error => error.Edits)));
    }

    [Theory]
    [InlineData("v=spf1 foo=a&quot;b;c#d -all", SpfErrorKind.UnknownModifier)]
    [InlineData("v=spf1 exists:%%20.x.example exists:%%22.x.example -all", null)]
    [InlineData("v=spf1 ra=a%%20&nbsp;b -all", null)]
    [InlineData("v=spf1 a:x.example//64 mx//64 -all", null)]
    [InlineData("v=spf1 mx:<x.example ra=a> -all", null)]
    public void What_looks_like_markup_or_a_comment_may_be_part_of_a_legal_term(string text, SpfErrorKind? kind) =>
        Assert.Equal(kind is { } wrong ? [wrong] : [], SpfRecord.Parse(MarkedText.Utf8(text)).Errors.Select(error => error.Kind));

    [Fact]
    public void Two_mistakes_in_one_term_give_two_errors() =>
        Assert.Equal(
            [SpfErrorKind.QualifierOnModifier, SpfErrorKind.ColonForEquals],
            SpfRecord.Parse("v=spf1 -redirect:x.example"u8.ToArray()).Errors.Select(error => error.Kind));

    [Fact]
    public void A_byte_of_Windows_1252_is_read_as_what_it_was()
    {
        byte[] text = [.. "v=spf1 mx "u8, 0x96, .. "all"u8];

        SpfError error = Assert.Single(SpfRecord.Parse(text).Errors);

        Assert.Equal("v=spf1 mx -all", MarkedText.Apply(text, error.Edits));
    }
}
