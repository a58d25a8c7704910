namespace NetSuite.Client.Tests;

/// <summary>
/// Known inputs and outputs of OAuth 1.0a: Oracle's published samples, those of OAuth Core 1.0a and RFC 5849, and requests
/// of this client's kind, computed with oauthlib and cross-checked with authlib. All secrets are published or made up.
/// </summary>
internal static class OAuth1Vectors
{
    public static readonly IReadOnlyList<OAuth1Vector> All =
    [
        new()
        {
            Name = "oracle-rest-get-employee-40",
            Method = "GET",
            Url = "https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40",
            Realm = "123456",
            Nonce = "fjaLirsIcCGVZWzBX0pg",
            Timestamp = "1508242306",
            BaseString =
                "GET&https%3A%2F%2F123456.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Femployee%2F40&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3DfjaLirsIcCGVZWzBX0pg%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1508242306%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0",
            Signature = "B5OIWznZ2YP0OB7VrJrGkYsTh+8H+5T9Hag+o92q0zY=",
            Header =
                "OAuth realm=\"123456\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"fjaLirsIcCGVZWzBX0pg\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1508242306\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"B5OIWznZ2YP0OB7VrJrGkYsTh%2B8H%2B5T9Hag%2Bo92q0zY%3D\"",
        },
        new()
        {
            Name = "oracle-restlet-post-query",
            Method = "POST",
            Url = "https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&customParam=someValue&testParam=someOtherValue",
            Realm = "123456",
            Nonce = "fjaLirsIcCGVZWzBX0pg",
            Timestamp = "1508242306",
            BaseString =
                "POST&https%3A%2F%2F123456.restlets.api.netsuite.com%2Fapp%2Fsite%2Fhosting%2Frestlet.nl&customParam%3DsomeValue%26deploy%3D1%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3DfjaLirsIcCGVZWzBX0pg%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1508242306%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26script%3D6%26testParam%3DsomeOtherValue",
            Signature = "+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=",
            Header =
                "OAuth realm=\"123456\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"fjaLirsIcCGVZWzBX0pg\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1508242306\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"%2BKK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ%3D\"",
        },
        new()
        {
            Name = "ledgersync-restlet-1234567",
            Method = "POST",
            Url = "https://1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&customParam=someValue&testParam=someOtherValue",
            Realm = "1234567",
            Nonce = "fjaLirsIcCGVZWzBX0pg",
            Timestamp = "1508242306",
            BaseString =
                "POST&https%3A%2F%2F1234567.restlets.api.netsuite.com%2Fapp%2Fsite%2Fhosting%2Frestlet.nl&customParam%3DsomeValue%26deploy%3D1%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3DfjaLirsIcCGVZWzBX0pg%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1508242306%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26script%3D6%26testParam%3DsomeOtherValue",
            Signature = "i7MEtGwhCTIZbTsTrNGw9LdcERn4wsjt5C7TxmKWIfU=",
            Header =
                "OAuth realm=\"1234567\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"fjaLirsIcCGVZWzBX0pg\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1508242306\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"i7MEtGwhCTIZbTsTrNGw9LdcERn4wsjt5C7TxmKWIfU%3D\"",
        },
        new()
        {
            Name = "oauth-core-1.0a-appendix-A",
            Method = "GET",
            Url = "http://photos.example.net/photos?file=vacation.jpg&size=original",
            Keys = ("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"),
            Nonce = "kllo9940pd9333jh",
            Timestamp = "1191242096",
            SignatureMethod = "HMAC-SHA1",
            BaseString =
                "GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_consumer_key%3Ddpf43f3p2l4k3l03%26oauth_nonce%3Dkllo9940pd9333jh%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1191242096%26oauth_token%3Dnnch734d00sl2jdk%26oauth_version%3D1.0%26size%3Doriginal",
        },
        new()
        {
            Name = "rfc5849-1.2-photos",
            Method = "GET",
            Url = "http://photos.example.net/photos?file=vacation.jpg&size=original",
            Keys = ("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"),
            Nonce = "chapoH",
            Timestamp = "137131202",
            SignatureMethod = "HMAC-SHA1",
            Version = null,
            BaseString =
                "GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_consumer_key%3Ddpf43f3p2l4k3l03%26oauth_nonce%3DchapoH%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131202%26oauth_token%3Dnnch734d00sl2jdk%26size%3Doriginal",
        },
        new()
        {
            Name = "rfc5849-3.4.1-base-string",
            Method = "POST",
            Url = "http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
            Keys = ("9djdj82h48djs9d2", "", "kkk9d7dh3k39sjv7", ""),
            Nonce = "7d8f3e4a",
            Timestamp = "137131201",
            SignatureMethod = "HMAC-SHA1",
            Version = null,
            Extra = [new("c2", ""), new("a3", "2 q")],
            BaseString =
                "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7",
        },
        new()
        {
            Name = "q-percent20-quotes",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=companyName%20START_WITH%20%22Another%20Company%22&limit=5&offset=0",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&limit%3D5%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26offset%3D0%26q%3DcompanyName%2520START_WITH%2520%2522Another%2520Company%2522",
            Signature = "HEXLcSBQ63tAvBtLzT+qKmBh/Vf4YYwPfH1qPuvmFjM=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"HEXLcSBQ63tAvBtLzT%2BqKmBh%2FVf4YYwPfH1qPuvmFjM%3D\"",
        },
        new()
        {
            Name = "q-plus-is-space",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=companyName+START_WITH+%22Another+Company%22&limit=5&offset=0",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&limit%3D5%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26offset%3D0%26q%3DcompanyName%2520START_WITH%2520%2522Another%2520Company%2522",
            Signature = "HEXLcSBQ63tAvBtLzT+qKmBh/Vf4YYwPfH1qPuvmFjM=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"HEXLcSBQ63tAvBtLzT%2BqKmBh%2FVf4YYwPfH1qPuvmFjM%3D\"",
        },
        new()
        {
            Name = "q-literal-plus",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=phone%20IS%20%22%2B49%2030%201%22",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26q%3Dphone%2520IS%2520%2522%252B49%252030%25201%2522",
            Signature = "qmZ4yJyY9RmpPv0mDSt/aWxKM1P7hVMilCo4ag8axpI=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"qmZ4yJyY9RmpPv0mDSt%2FaWxKM1P7hVMilCo4ag8axpI%3D\"",
        },
        new()
        {
            Name = "q-unicode",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=companyName%20CONTAIN%20%22%C3%96lwerk%20%26%20S%C3%B6hne%20%E6%97%A5%E6%9C%AC%22",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26q%3DcompanyName%2520CONTAIN%2520%2522%25C3%2596lwerk%2520%2526%2520S%25C3%25B6hne%2520%25E6%2597%25A5%25E6%259C%25AC%2522",
            Signature = "yjEiqMNPYAVCmIcm7AMPzRNotQZ7HFkHOEfWu5LghZ4=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"yjEiqMNPYAVCmIcm7AMPzRNotQZ7HFkHOEfWu5LghZ4%3D\"",
        },
        new()
        {
            Name = "q-brackets-commas",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=id%20ANY_OF%20%5B1%2C%202%2C%203%5D",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26q%3Did%2520ANY_OF%2520%255B1%252C%25202%252C%25203%255D",
            Signature = "kZJqfMz5s8I/oIO/zQcSXP4ToJ2011X8EnX8KDiCcMs=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"kZJqfMz5s8I%2FoIO%2FzQcSXP4ToJ2011X8EnX8KDiCcMs%3D\"",
        },
        new()
        {
            Name = "q-raw-brackets-and-slash",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/invoice?q=tranDate%20ON_OR_AFTER%20%221/1/2019%22%20AND%20id%20BETWEEN%20%5B1,42%5D",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Finvoice&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26q%3DtranDate%2520ON_OR_AFTER%2520%25221%252F1%252F2019%2522%2520AND%2520id%2520BETWEEN%2520%255B1%252C42%255D",
            Signature = "oxtTrtp96UTyiYHjvIqWx2fEmzk2V0r2j26RxecTkYk=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"oxtTrtp96UTyiYHjvIqWx2fEmzk2V0r2j26RxecTkYk%3D\"",
        },
        new()
        {
            Name = "reserved-marks",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=entityId%20IS%20%22a!b'c(d)*e~f%22",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26q%3DentityId%2520IS%2520%2522a%2521b%2527c%2528d%2529%252Ae~f%2522",
            Signature = "kUxBuudCBeVABYG33R9JWhGU0RO63g347Ql0Ral2tIM=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"kUxBuudCBeVABYG33R9JWhGU0RO63g347Ql0Ral2tIM%3D\"",
        },
        new()
        {
            Name = "duplicate-keys",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer?limit=5&x=2&x=1&x=",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&limit%3D5%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26x%3D%26x%3D1%26x%3D2",
            Signature = "U6PBo0UMZecoyZ/r5rs89b2189j4fV9uAOl7YrY1Zss=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"U6PBo0UMZecoyZ%2Fr5rs89b2189j4fV9uAOl7YrY1Zss%3D\"",
        },
        new()
        {
            Name = "no-equals-and-empty",
            Method = "GET",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer?flag&empty=&limit=1",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&empty%3D%26flag%3D%26limit%3D1%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0",
            Signature = "1PaZYH3YTySN2RUI0mwFqc+gEVzF2wynmgkoSeAaTwE=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"1PaZYH3YTySN2RUI0mwFqc%2BgEVzF2wynmgkoSeAaTwE%3D\"",
        },
        new()
        {
            Name = "eid-path",
            Method = "PUT",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer/eid:EXT-1",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "PUT&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer%2Feid%3AEXT-1&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0",
            Signature = "XSxq7xg7K/n0MyNlOwGWh/phZ5jTjd8gTbagqieJ64U=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"XSxq7xg7K%2Fn0MyNlOwGWh%2FphZ5jTjd8gTbagqieJ64U%3D\"",
        },
        new()
        {
            Name = "eid-path-encoded-space",
            Method = "PUT",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer/eid:EXT%201",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "PUT&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer%2Feid%3AEXT%25201&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0",
            Signature = "binfMv/BvXZldSVxNsMxZWCvrmJPr8etPC5037DuHfM=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"binfMv%2FBvXZldSVxNsMxZWCvrmJPr8etPC5037DuHfM%3D\"",
        },
        new()
        {
            Name = "transform-path",
            Method = "POST",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/salesOrder/123/!transform/invoice",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "POST&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2FsalesOrder%2F123%2F%21transform%2Finvoice&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0",
            Signature = "XNIbZ3C+L/TXJ4L8Ur+ZA+vjTckmlOCCqsYi5DzQjgc=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"XNIbZ3C%2BL%2FTXJ4L8Ur%2BZA%2BvjTckmlOCCqsYi5DzQjgc%3D\"",
        },
        new()
        {
            Name = "suiteql",
            Method = "POST",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql?limit=1000&offset=2000",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "POST&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Fquery%2Fv1%2Fsuiteql&limit%3D1000%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26offset%3D2000",
            Signature = "anycTr7X1ETFdCBuTsMpLmByOcizzaP3YFGmgRlC54E=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"anycTr7X1ETFdCBuTsMpLmByOcizzaP3YFGmgRlC54E%3D\"",
        },
        new()
        {
            Name = "body-hash",
            Method = "POST",
            Url = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            Extra = [new("oauth_body_hash", "DOfA4GBX/O2QQ3cSE/442cV4eoA=")],
            BaseString =
                "POST&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer&oauth_body_hash%3DDOfA4GBX%252FO2QQ3cSE%252F442cV4eoA%253D%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0",
            Signature = "lMA4Il7TrhyAPP1t4uegJPnxWM1a4rhMH4MYOU7edU0=",
        },
        new()
        {
            Name = "uppercase-host-default-port",
            Method = "GET",
            Url = "https://1234567-SB1.SuiteTalk.API.NetSuite.com:443/services/rest/record/v1/customer/1",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer%2F1&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0",
            Signature = "P/EiJePewarFe+v/weyXgTHVLyFEasN1XsEOlI59IeY=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"P%2FEiJePewarFe%2Bv%2FweyXgTHVLyFEasN1XsEOlI59IeY%3D\"",
        },
        new()
        {
            Name = "loopback-port",
            Method = "GET",
            Url = "http://127.0.0.1:8080/services/rest/record/v1/customer/1",
            Realm = "1234567_SB1",
            Nonce = "n0nceABC123",
            Timestamp = "1700000000",
            BaseString =
                "GET&http%3A%2F%2F127.0.0.1%3A8080%2Fservices%2Frest%2Frecord%2Fv1%2Fcustomer%2F1&oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3Dn0nceABC123%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1700000000%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0",
            Signature = "vFEynMXnGt3Q4qI+mgCBe6OthKaunObYSDb+7QANY58=",
            Header =
                "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4\", oauth_nonce=\"n0nceABC123\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1700000000\", oauth_token=\"2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc\", oauth_version=\"1.0\", oauth_signature=\"vFEynMXnGt3Q4qI%2BmgCBe6OthKaunObYSDb%2B7QANY58%3D\"",
        },
    ];
}
