#include <gtest/gtest.h>

#include <martlet/http/media_type.hpp>

namespace martlet::http {
namespace {

std::string read(std::string_view header) {
  const Result<MediaType> type = parse_media_type(header);
  return type ? type->essence + " | " + type->charset + " | " + type->boundary : type.error().what;
}

TEST(MediaType, is_read_with_its_charset_and_boundary) {
  EXPECT_EQ(read("application/json"), "application/json |  | ");
  EXPECT_EQ(read("Text/HTML; Charset=UTF-8"), "text/html | utf-8 | ");
  EXPECT_EQ(read("text/plain;charset=\"us-ascii\";a=b"), "text/plain | us-ascii | ");
  EXPECT_EQ(read("multipart/form-data; boundary=X"), "multipart/form-data |  | X");
  EXPECT_EQ(read("multipart/form-data; a=\";boundary=no\"; boundary=\"a b;c\""), "multipart/form-data |  | a b;c");
  EXPECT_EQ(read("text/plain ; charset="), "text/plain |  | ");
  EXPECT_EQ(read("text/plain charset=utf-8"), "text/plain |  | ");  // no semicolon, so no parameter
}

TEST(MediaType, is_refused_as_hapi_refuses_it) {
  for (const std::string_view header :
       {"", "nonsense", "/json", "text/", "a b/c", "text/plain, text/html", "text/pl@in", "text/plain;\r\na"}) {
    EXPECT_EQ(read(header), "Invalid content-type header") << header;
  }
  EXPECT_EQ(read("multipart/form-data"), "Invalid content-type header: multipart missing boundary");
  EXPECT_EQ(read("multipart/form-data; boundary=\"\""), "Invalid content-type header: multipart missing boundary");
  EXPECT_EQ(read("multipart/form-data; boundary=X; boundary=Y"), "Invalid content-type header: duplicate parameter");
  EXPECT_EQ(read("text/plain; charset=a; charset=b"), "Invalid content-type header: duplicate parameter");
}

TEST(MediaType, recognizes_json) {
  EXPECT_TRUE(is_json("application/json"));
  EXPECT_TRUE(is_json("application/vnd.api+json"));
  EXPECT_FALSE(is_json("application/+json"));
  EXPECT_FALSE(is_json("application/jsonp"));
  EXPECT_FALSE(is_json("text/json"));
}

TEST(MediaType, recognizes_text) {
  EXPECT_TRUE(is_text("text/csv"));
  EXPECT_FALSE(is_text("text/"));
  EXPECT_FALSE(is_text("application/json"));
}

}  // namespace
}  // namespace martlet::http
