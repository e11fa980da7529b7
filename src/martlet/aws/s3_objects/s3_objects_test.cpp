#include <martlet/aws/s3_objects/s3_objects.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/client/call_failed.hpp>
#include <martlet/aws/client/fake_client.hpp>
#include <martlet/aws/s3_objects/s3_object_operations.hpp>

namespace martlet::aws {
namespace {

using namespace s3_object_operations;

Failure of_code(std::string code, int status) {
  Failure failure;
  failure.code = std::move(code);
  failure.status = status;
  return failure;
}

// A simulated S3 with one object.
struct S3ObjectsTest : testing::Test {
  FakeClient aws;
  S3Objects objects{aws};
  std::string bytes;
  std::string e_tag = "\"1\"";
  std::size_t largest_part = 0;

  S3ObjectsTest() {
    aws.on(get_object, [this](const GetObjectRequest& request) { return get(request); });
    aws.on(put_object, [this](const PutObjectBodyRequest& request) {
      bytes = request.body;
      return PutObjectResponse{.e_tag = "\"2\"", .version_id = {}, .server_side_encryption = {}, .sse_kms_key_id = {}};
    });
    aws.on(create_multipart_upload, [](const CreateMultipartUploadRequest&) { return CreateMultipartUploadResponse{"id"}; });
    aws.on(upload_part, [this](const UploadPartRequest& request) {
      largest_part = std::max(largest_part, request.body.size());
      bytes += request.body;
      return UploadPartResponse{"\"" + std::to_string(request.part_number) + "\""};
    });
    aws.on(complete_multipart_upload,
           [](const CompleteMultipartUploadRequest&) { return CompleteMultipartUploadResponse{.e_tag = "\"3\"", .version_id = {}}; });
    aws.on(abort_multipart_upload, [](const AbortMultipartUploadRequest&) { return AbortMultipartUploadResponse(); });
  }

  Outcome<ObjectPart> get(const GetObjectRequest& request) {
    if (request.if_match && request.if_match != e_tag) return std::unexpected(of_code("PreconditionFailed", 412));
    ObjectPart part;
    part.e_tag = e_tag;
    if (!request.range) return part;
    if (bytes.empty()) return std::unexpected(of_code("InvalidRange", 416));
    std::size_t first = 0, last = 0;
    EXPECT_EQ(std::sscanf(request.range->c_str(), "bytes=%zu-%zu", &first, &last), 2);
    part.body = bytes.substr(first, last - first + 1);
    largest_part = std::max(largest_part, part.body.size());
    part.content_range = "bytes " + std::to_string(first) + "-" + std::to_string(last) + "/" + std::to_string(bytes.size());
    return part;
  }

  static std::string read_all(http::BodyStream& stream) {
    std::string all;
    while (std::optional<std::string> part = wait_for(stream.next())) all += *part;
    return all;
  }
};

std::string some_bytes(std::size_t count) {
  std::string text(count, '\0');
  for (std::size_t i = 0; i < count; ++i) text[i] = static_cast<char>(i * 31 + i / 255);
  return text;
}

TEST_F(S3ObjectsTest, are_read_one_part_at_a_time) {
  bytes = some_bytes(S3Objects::part_bytes * 2 + 12'345);
  Outcome<ReadObject> object = wait_for(objects.read({"nest", "a"}));
  ASSERT_TRUE(object) << to_text(object.error());
  EXPECT_EQ(object->size, bytes.size());
  EXPECT_EQ(aws.calls().size(), 1U);
  EXPECT_TRUE(read_all(*object->stream) == bytes);
  EXPECT_EQ(largest_part, S3Objects::part_bytes);
}

TEST_F(S3ObjectsTest, are_read_with_one_call_if_they_are_small_or_empty) {
  bytes = "small";
  EXPECT_EQ(read_all(*wait_for(objects.read({"nest", "a"}))->stream), "small");
  EXPECT_EQ(aws.calls().size(), 1U);
  bytes.clear();
  const Outcome<ReadObject> empty = wait_for(objects.read({"nest", "a"}));
  ASSERT_TRUE(empty) << to_text(empty.error());
  EXPECT_EQ(empty->size, 0U);
  EXPECT_EQ(read_all(*empty->stream), "");
}

TEST_F(S3ObjectsTest, are_not_mixed_if_they_are_replaced_during_reading) {
  bytes = some_bytes(S3Objects::part_bytes);
  const Outcome<ReadObject> object = wait_for(objects.read({"nest", "a"}));
  e_tag = "\"2\"";
  EXPECT_TRUE(wait_for(object->stream->next()));
  EXPECT_THROW(wait_for(object->stream->next()), CallFailed);
}

class Generated final : public http::BodyStream {
 public:
  Generated(std::string bytes, std::size_t a_time, bool breaks) : bytes_(std::move(bytes)), a_time_(a_time), breaks_(breaks) {}
  Task<std::optional<std::string>> next() override {
    std::string part = bytes_.substr(at_, a_time_);
    at_ += part.size();
    if (part.empty() && breaks_) throw std::runtime_error("broken");
    if (part.empty()) co_return std::nullopt;
    co_return part;
  }

 private:
  std::string bytes_;
  std::size_t a_time_;
  bool breaks_;
  std::size_t at_ = 0;
};

TEST_F(S3ObjectsTest, are_uploaded_in_parts_of_equal_size) {
  const std::string whole = some_bytes(S3Objects::part_bytes * 2 + 5);
  PutOptions options;
  options.is_new = true;
  const auto put = wait_for(objects.put({"nest", "a"}, std::make_unique<Generated>(whole, 100'000, false), options));
  ASSERT_TRUE(put) << to_text(put.error());
  EXPECT_EQ(put->e_tag, "\"3\"");
  EXPECT_TRUE(bytes == whole);
  EXPECT_EQ(largest_part, S3Objects::part_bytes);
  const CompleteMultipartUploadRequest completed = aws.requests(complete_multipart_upload).front();
  EXPECT_EQ(completed.multipart_upload.parts.size(), 3U);
  EXPECT_EQ(completed.multipart_upload.parts.at(2).e_tag, "\"3\"");
  EXPECT_EQ(completed.if_none_match, "*");
}

TEST_F(S3ObjectsTest, are_uploaded_in_one_call_if_they_fit_into_one_part) {
  EXPECT_TRUE(wait_for(objects.put({"nest", "a"}, std::make_unique<Generated>("small", 3, false))));
  EXPECT_EQ(aws.calls(), std::vector<std::string>{"S3.PutObject"});
  EXPECT_EQ(bytes, "small");
}

TEST_F(S3ObjectsTest, leave_no_parts_behind_if_an_upload_fails) {
  aws.on(complete_multipart_upload, [](const CompleteMultipartUploadRequest&) -> Outcome<CompleteMultipartUploadResponse> {
    return std::unexpected(of_code("PreconditionFailed", 412));
  });
  const std::string whole = some_bytes(S3Objects::part_bytes + 1);
  const auto put = wait_for(objects.put({"nest", "a"}, std::make_unique<Generated>(whole, whole.size(), false)));
  EXPECT_EQ(put.error().code, "PreconditionFailed");
  EXPECT_EQ(aws.calls().back(), "S3.AbortMultipartUpload");
  EXPECT_THROW(wait_for(objects.put({"nest", "a"}, std::make_unique<Generated>(whole, whole.size(), true))), std::runtime_error);
  EXPECT_EQ(aws.calls().back(), "S3.AbortMultipartUpload");
}

}  // namespace
}  // namespace martlet::aws
