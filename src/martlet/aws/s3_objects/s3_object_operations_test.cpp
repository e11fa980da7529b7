#include <martlet/aws/s3_objects/s3_object_operations.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/session/call.hpp>
#include <martlet/aws/testing/session_fixture.hpp>

namespace martlet::aws {
namespace {

TEST(CompleteMultipartUpload, is_retried_if_s3_reports_an_error_with_status_200) {
  SessionFixture fixture;
  fixture.sender->reply(200, "<?xml version=\"1.0\"?>\n<Error><Code>InternalError</Code><Message>try again</Message></Error>");
  fixture.sender->reply(200, "<CompleteMultipartUploadResult><ETag>\"3\"</ETag></CompleteMultipartUploadResult>");
  CompleteMultipartUploadRequest request{
      .bucket = "nest", .key = "a", .upload_id = "id", .multipart_upload = {{{"\"1\"", 1}, {"\"2\"", 2}}}};
  const auto done = fixture.loop.run(call_typed(fixture.session(), s3_object_operations::complete_multipart_upload, request));
  ASSERT_TRUE(done) << to_text(done.error());
  EXPECT_EQ(done->e_tag, "\"3\"");
  ASSERT_EQ(fixture.sender->requests.size(), 2U);
  EXPECT_EQ(
      fixture.sender->requests[0].body,
      R"(<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Part><ETag>"1"</ETag><PartNumber>1</PartNumber></Part>)"
      R"(<Part><ETag>"2"</ETag><PartNumber>2</PartNumber></Part></CompleteMultipartUpload>)");
}

}  // namespace
}  // namespace martlet::aws
