#include <martlet/aws/presigned_download/presigned_download_client.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/testing/session_fixture.hpp>

namespace martlet::aws {
namespace {

const std::string content = "The martlet never lands; it has no feet to land on.";

struct PresignedDownloadClientTest : testing::Test {
  SessionFixture fixture;
  MemorySink sink{1000};
  Outcome<Downloaded> fetch(std::string link, std::uint64_t bytes_max = 1000) {
    PresignedDownloadClient client(fixture.session());
    return fixture.loop.run(client.fetch(WireSecret(std::move(link)), bytes_max, sink));
  }
};

TEST_F(PresignedDownloadClientTest, sends_the_link_unchanged_and_unsigned) {
  fixture.sender->reply(200, content);
  const Outcome<Downloaded> got = fetch("https://bucket.s3.amazonaws.com/a%20b?X-Amz-Signature=00ff&versionId=1");
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(sink.bytes(), content);
  EXPECT_EQ(got->sha256, sha256(content));
  EXPECT_EQ(got->bytes, content.size());
  const ScriptedSender::RecordedRequest& sent = fixture.sender->requests.at(0);
  EXPECT_EQ(sent.target, "/a%20b?X-Amz-Signature=00ff&versionId=1");
  EXPECT_EQ(sent.origin.host, "bucket.s3.amazonaws.com");
  EXPECT_EQ(sent.origin.scheme, net::Scheme::https);
  EXPECT_EQ(sent.header("authorization"), "");
  EXPECT_EQ(sent.header("x-amz-security-token"), "");
}

TEST_F(PresignedDownloadClientTest, reports_failures_without_the_link) {
  fixture.sender->reply(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>");
  EXPECT_EQ(to_text(fetch("https://bucket.s3.amazonaws.com/secret?X-Amz-Signature=00ff").error()),
            "Download.Fetch: AccessDenied (403): Request has expired");
  for (const char* link :
       {"", "ftp://x/secret", "secret", "https:///secret", "https://user:secret@x/", "https://x/secret#y", "https://x/sec ret"})
    EXPECT_EQ(to_text(fetch(link).error()).find("secret"), std::string::npos) << link;
}

TEST_F(PresignedDownloadClientTest, fails_before_the_sink_exceeds_the_limit) {
  fixture.sender->reply(200, content);
  EXPECT_EQ(fetch("http://x/a", 20).error().code, failure_code::too_large);
  EXPECT_LE(sink.bytes().size(), 20U);
}

}  // namespace
}  // namespace martlet::aws
