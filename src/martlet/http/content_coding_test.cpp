#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>
#include <martlet/http/content_coding.hpp>

namespace martlet::http {
namespace {

std::string big_text() {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "line " + std::to_string(i * 7919) + '\n';
  return text;
}

std::string decoded(ContentCoding coding, std::string_view bytes, std::size_t bytes_max = 1024 * 1024) {
  const Result<std::string> text = decode(coding, bytes, bytes_max);
  return text ? *text : text.error().what;
}

TEST(ContentCoding, decodes_to_the_encoded_bytes) {
  const std::string text = big_text();
  for (const ContentCoding coding : {ContentCoding::gzip, ContentCoding::deflate}) {
    const std::string encoded = encode(coding, text);
    EXPECT_LT(encoded.size(), text.size() / 2);
    EXPECT_TRUE(decoded(coding, encoded) == text);
    EXPECT_EQ(decoded(coding, encode(coding, "")), "");
  }
}

TEST(ContentCoding, has_names) {
  EXPECT_EQ(content_coding("gzip"), ContentCoding::gzip);
  EXPECT_EQ(content_coding("deflate"), ContentCoding::deflate);
  EXPECT_EQ(content_coding("br"), std::nullopt);
  EXPECT_EQ(to_text(ContentCoding::deflate), "deflate");
}

TEST(ContentCoding, decodes_the_output_of_node) {
  EXPECT_EQ(decoded(ContentCoding::deflate, from_base64("eJyrVkpUsjKsBQAIKgIJ").value()), "{\"a\":1}");
  EXPECT_EQ(decoded(ContentCoding::gzip, from_base64("H4sIAAAAAAAAA6uooD0AAI9dDl5kAAAA").value()), std::string(100, 'x'));
}

TEST(Encoder, returns_its_output_in_parts) {
  const std::string text = big_text();
  Encoder encoder(ContentCoding::gzip);
  std::string encoded;
  for (std::size_t i = 0; i < text.size(); i += 1000) encoded += encoder.feed(std::string_view(text).substr(i, 1000));
  encoded += encoder.finish();
  EXPECT_TRUE(decoded(ContentCoding::gzip, encoded) == text);
}

TEST(Encoder, returns_everything_when_flushed) {
  Encoder encoder(ContentCoding::deflate);
  std::string sent = encoder.feed("data: 1\n\n");
  sent += encoder.flush();
  EXPECT_GT(sent.size(), 10U);
  sent += encoder.feed("data: 2\n\n");
  sent += encoder.flush();
  sent += encoder.finish();
  EXPECT_EQ(decoded(ContentCoding::deflate, sent), "data: 1\n\ndata: 2\n\n");
}

TEST(Decode, stops_a_decompression_bomb_at_the_limit) {
  const std::string bomb = encode(ContentCoding::gzip, std::string(50'000'000, '\0'));
  const Result<std::string> refused = decode(ContentCoding::gzip, bomb, 1000);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::too_large);
  EXPECT_EQ(decode(ContentCoding::gzip, encode(ContentCoding::gzip, "12345"), 4).error().code, Code::too_large);
  EXPECT_EQ(decoded(ContentCoding::gzip, encode(ContentCoding::gzip, "12345"), 5), "12345");
}

TEST(Decode, refuses_anything_but_a_complete_body) {
  const std::string whole = encode(ContentCoding::gzip, "hello");
  EXPECT_EQ(decoded(ContentCoding::gzip, std::string_view(whole).substr(0, whole.size() - 1)), "Invalid compressed payload");
  EXPECT_EQ(decoded(ContentCoding::gzip, ""), "Invalid compressed payload");
  EXPECT_EQ(decoded(ContentCoding::gzip, "garbage"), "Invalid compressed payload");
  EXPECT_EQ(decoded(ContentCoding::deflate, whole), "Invalid compressed payload");
}

TEST(Decode, refuses_bare_deflate_as_node_does) {
  const std::string zlib = encode(ContentCoding::deflate, "hello");
  EXPECT_EQ(decoded(ContentCoding::deflate, std::string_view(zlib).substr(2, zlib.size() - 6)), "Invalid compressed payload");
}

TEST(Decode, accepts_several_gzip_members_followed_by_zeros) {
  const std::string two = encode(ContentCoding::gzip, "hello ") + encode(ContentCoding::gzip, "world");
  EXPECT_EQ(decoded(ContentCoding::gzip, two), "hello world");
  EXPECT_EQ(decoded(ContentCoding::gzip, two + std::string(5, '\0')), "hello world");
  EXPECT_EQ(decoded(ContentCoding::gzip, two + "xyz"), "Invalid compressed payload");
}

}  // namespace
}  // namespace martlet::http
