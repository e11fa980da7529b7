#include <martlet/aws/s3/s3_client.hpp>

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <martlet/aws/testing/session_fixture.hpp>
#include <martlet/base/encoding.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

const std::string content = "The martlet never lands; it has no feet to land on.";

struct GetObject : testing::Test {
  SessionFixture fixture;
  MemorySink sink{1000};
  Outcome<ObjectHead> get(std::optional<std::string> range = {}) {
    S3Client s3(fixture.session());
    GetObjectRequest request;
    request.bucket = "nest";
    request.key = "a/b c.zip";
    request.range = std::move(range);
    return fixture.loop.run(s3.get_object(std::move(request), sink));
  }
  void reply(int status, std::string body, std::optional<std::size_t> breaks_off_after = {}, std::string etag = "\"1\"") {
    ScriptedSender::ScriptedResponse one;
    one.status = status;
    one.headers = {{"content-length", std::to_string(body.size())}, {"x-amz-meta-version", "1.1.1"}};
    if (!etag.empty()) one.headers.emplace_back("etag", etag);
    one.body = std::move(body);
    one.breaks_off_after = breaks_off_after;
    fixture.sender->reply(one);
  }
};

TEST_F(GetObject, streams_into_the_sink) {
  reply(200, content);
  const Outcome<ObjectHead> head = get();
  ASSERT_TRUE(head) << to_text(head.error());
  EXPECT_EQ(sink.bytes(), content);
  EXPECT_EQ(head->content_length, static_cast<std::int64_t>(content.size()));
  EXPECT_EQ(head->e_tag, "\"1\"");
  EXPECT_EQ(head->metadata.at("version"), "1.1.1");
  EXPECT_EQ(fixture.sender->requests.at(0).origin.host, "nest.s3.eu-central-1.amazonaws.com");
  EXPECT_EQ(fixture.sender->requests.at(0).target, "/a/b%20c.zip");
}

TEST_F(GetObject, resumes_an_interrupted_download_of_the_same_object) {
  reply(200, content, 20);
  reply(206, content.substr(20), 10);
  reply(206, content.substr(30));
  const Outcome<ObjectHead> head = get();
  ASSERT_TRUE(head) << to_text(head.error());
  EXPECT_EQ(sink.bytes(), content);
  EXPECT_EQ(head->content_length, static_cast<std::int64_t>(content.size()));
  EXPECT_EQ(fixture.sender->requests.at(1).header("range"), "bytes=20-");
  EXPECT_EQ(fixture.sender->requests.at(1).header("if-match"), "\"1\"");
  EXPECT_EQ(fixture.sender->requests.at(2).header("range"), "bytes=30-");
}

TEST_F(GetObject, skips_received_bytes_if_the_server_ignores_range) {
  reply(200, content, 20);
  reply(200, content);
  EXPECT_TRUE(get());
  EXPECT_EQ(sink.bytes(), content);
}

TEST_F(GetObject, fails_if_the_object_has_changed_since) {
  reply(200, content, 20);
  fixture.sender->reply(412, "<Error><Code>PreconditionFailed</Code></Error>");
  EXPECT_EQ(get().error().code, "PreconditionFailed");
}

TEST_F(GetObject, fails_if_the_download_cannot_be_resumed) {
  reply(200, content, 20, "");
  EXPECT_EQ(get().error().code, failure_code::broke_off);
  EXPECT_EQ(fixture.sender->requests.size(), 1U);
}

TEST_F(GetObject, does_not_resume_a_download_of_a_range) {
  reply(206, content, 20);
  EXPECT_EQ(get("bytes=0-50").error().code, failure_code::broke_off);
}

TEST_F(GetObject, reports_a_failure_and_writes_nothing_to_the_sink) {
  fixture.sender->reply(
      404, "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>a</Key><RequestId>4</RequestId></Error>");
  EXPECT_EQ(to_text(get().error()), "S3.GetObject: NoSuchKey (404): The specified key does not exist.; request 4");
  EXPECT_EQ(sink.bytes(), "");
}

TEST_F(GetObject, fails_if_no_more_data_is_received) {
  for (int i = 0; i < 3; ++i) {
    ScriptedSender::ScriptedResponse silent;
    silent.body = content;
    silent.silence = 10min;
    fixture.sender->reply(silent);
  }
  EXPECT_EQ(get().error().code, failure_code::timed_out);
}

TEST_F(GetObject, fails_if_the_sink_fails) {
  MemorySink small(10);
  S3Client s3(fixture.session());
  GetObjectRequest request;
  request.bucket = "nest";
  request.key = "a";
  reply(200, content);
  const Outcome<ObjectHead> head = fixture.loop.run(s3.get_object(request, small));
  EXPECT_EQ(to_text(head.error()), "S3.GetObject: SinkFailed: more than 10 bytes were received");
  EXPECT_EQ(fixture.sender->requests.size(), 1U);
}

struct PutObject : testing::Test {
  SessionFixture fixture;
  Outcome<PutObjectResponse> put(UploadContent body) {
    S3Client s3(fixture.session());
    PutObjectRequest request;
    request.bucket = "nest.with.dots";
    request.key = "a";
    request.body = std::move(body);
    request.metadata = {{"version", "1.1.1"}};
    return fixture.loop.run(s3.put_object(std::move(request)));
  }
};

TEST_F(PutObject, reads_the_file_again_for_every_attempt_and_signs_its_content) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / ("martlet_put_" + std::to_string(::getpid()));
  std::ofstream(path) << content;
  fixture.sender->reply(500, "");
  fixture.sender->reply(200, "", {{"ETag", "\"2\""}});
  const Outcome<PutObjectResponse> put_file = put(UploadContent::file(path).value());
  std::filesystem::remove(path);
  ASSERT_TRUE(put_file) << to_text(put_file.error());
  EXPECT_EQ(put_file->e_tag, "\"2\"");
  ASSERT_EQ(fixture.sender->requests.size(), 2U);
  for (const ScriptedSender::RecordedRequest& sent : fixture.sender->requests) {
    EXPECT_EQ(sent.body, content);
    EXPECT_EQ(sent.header("x-amz-content-sha256"), to_hex(sha256(content)));
    EXPECT_EQ(sent.header("x-amz-meta-version"), "1.1.1");
    EXPECT_EQ(sent.origin.host, "s3.eu-central-1.amazonaws.com");  // a name with dots isn't a single label
    EXPECT_EQ(sent.target, "/nest.with.dots/a");
  }
}

struct Broken final : http::BodyStream {
  Task<std::optional<std::string>> next() override {
    throw std::runtime_error("the disk is gone");
    co_return std::nullopt;
  }
};

TEST_F(PutObject, fails_if_its_content_fails) {
  const auto answer = put(UploadContent::parts(10, [] { return Result<std::unique_ptr<http::BodyStream>>(std::make_unique<Broken>()); }));
  EXPECT_EQ(to_text(answer.error()), "S3.PutObject: SinkFailed: the disk is gone");
}

TEST_F(PutObject, fails_if_its_content_has_a_different_length_than_declared) {
  const auto answer = put(UploadContent::parts(10, [] { return UploadContent("short").open(); }));
  EXPECT_EQ(answer.error().code, failure_code::sink_failed);
  EXPECT_TRUE(fixture.sender->requests.empty());
}

}  // namespace
}  // namespace martlet::aws
