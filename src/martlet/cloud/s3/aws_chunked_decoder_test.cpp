#include "aws_chunked_decoder.hpp"

#include <gtest/gtest.h>

#include <martlet/base/wall_time.hpp>

namespace martlet::cloud::s3 {
namespace {

// Returns the signatures of S3's example (API Reference, "Transferring payload in multiple chunks"): 65,536 and 1,024 times `a`.
ChunkSignatures example() {
  ClaimedSignature head;
  head.date = "20130524";
  head.region = "us-east-1";
  head.service = "s3";
  head.time = *from_iso8601("2013-05-24T00:00:00Z");
  head.signature = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";
  return {head, Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")};
}

std::string body(char letter) {
  return "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n" + std::string(65536, letter) +
         "\r\n400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n" + std::string(1024, 'a') +
         "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";
}

std::string code_of(AwsChunkedDecoder& chunked, std::string_view bytes, std::size_t part, std::string* content = nullptr) {
  for (; !bytes.empty(); bytes.remove_prefix(std::min(part, bytes.size()))) {
    const ServiceResult<> decoded = chunked.decode(bytes.substr(0, part), [&](std::string_view text) {
      if (content) content->append(text);
      return ServiceResult<>();
    });
    if (!decoded) return decoded.error().code;
  }
  const ServiceResult<> ended = chunked.finish();
  return ended ? "" : ended.error().code;
}

TEST(AwsChunkedDecoder, decodes_a_body_received_in_parts_of_any_size) {
  for (const std::size_t part : {1U, 7U, 1000U, 1'000'000U}) {
    AwsChunkedDecoder chunked(example(), false);
    std::string content;
    EXPECT_EQ(code_of(chunked, body('a'), part, &content), "");
    EXPECT_EQ(content, std::string(66560, 'a'));
  }
}

TEST(AwsChunkedDecoder, rejects_a_chunk_whose_bytes_do_not_match_its_signature) {
  AwsChunkedDecoder chunked(example(), false);
  EXPECT_EQ(code_of(chunked, body('b'), 1000), "SignatureDoesNotMatch");
}

TEST(AwsChunkedDecoder, reads_the_trailer) {
  AwsChunkedDecoder chunked(std::nullopt, false);
  EXPECT_EQ(code_of(chunked, "3\r\nabc\r\n0\r\nx-amz-checksum-crc32: NSRBwg==\r\n\r\n", 4), "");
  EXPECT_EQ(*chunked.trailer().get("x-amz-checksum-crc32"), "NSRBwg==");
}

TEST(AwsChunkedDecoder, rejects_a_body_that_is_incomplete_or_not_chunked) {
  AwsChunkedDecoder broken(std::nullopt, false);
  EXPECT_EQ(code_of(broken, "3\r\nabc\r\n", 100), "IncompleteBody");
  AwsChunkedDecoder none(std::nullopt, false);
  EXPECT_EQ(code_of(none, "hello\r\n", 100), "InvalidChunkSizeError");
}

}  // namespace
}  // namespace martlet::cloud::s3
