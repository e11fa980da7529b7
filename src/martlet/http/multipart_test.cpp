#include <gtest/gtest.h>

#include <martlet/http/multipart.hpp>

namespace martlet::http {
namespace {

std::string read(std::string_view body, const MultipartLimits& limits = {}) {
  const Result<std::vector<Part>> parts = parse_multipart(body, "X", limits);
  if (!parts) return parts.error().what + ": " + parts.error().next;
  std::string all;
  for (const Part& part : *parts)
    all += part.name + (part.filename ? '(' + *part.filename + ')' : "") + '=' + std::string(part.body) + '\n';
  return all;
}

std::string part_of(std::string_view disposition, std::string_view body = "1") {
  return "--X\r\nContent-Disposition: " + std::string(disposition) + "\r\n\r\n" + std::string(body) + "\r\n--X--\r\n";
}

TEST(Multipart, contains_fields_and_files_in_order) {
  EXPECT_EQ(
      read("--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n2\r\n"
           "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\r\nContent-Type: text/plain\r\n\r\nfile\r\n--X--\r\n"),
      "a=1\na=2\nf(f.txt)=file\n");
}

TEST(Multipart, keeps_the_headers_of_a_part) {
  const std::string body = "--X\r\nCONTENT-Disposition: form-data;\r\n\tname=a\r\nContent-Type:  text/plain \r\n\r\n1\r\n--X--";
  const auto parts = parse_multipart(body, "X");
  ASSERT_TRUE(parts) << parts.error().next;
  EXPECT_EQ(*parts->front().headers.get("content-type"), "text/plain");
  EXPECT_EQ(*parts->front().headers.get("content-disposition"), "form-data; name=a");
  EXPECT_EQ(parts->front().body.data(), body.data() + body.rfind('1'));
}

TEST(Multipart, ignores_text_around_the_parts) {
  EXPECT_EQ(read("hello\r\n" + part_of("form-data; name=a") + "more\r\n--X\r\n"), "a=1\n");
  EXPECT_EQ(read("--X  \r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--X--  \r\n"), "a=1\n");
}

TEST(Multipart, leaves_bodies_unchanged) {
  EXPECT_EQ(read(part_of("form-data; name=a", "\r\n--Y\r\n\r\n")), "a=\r\n--Y\r\n\r\n\n");
  EXPECT_EQ(read(part_of("form-data; name=a", "")), "a=\n");
  EXPECT_EQ(read("--X\r\nContent-Disposition: form-data; name=a\r\n\r\n--X--"), "a=\n");
  EXPECT_EQ(read("--X--"), "");
}

TEST(Multipart, reads_names_as_browsers_write_them) {
  EXPECT_EQ(read(part_of("form-data; name=\"a;b\"; filename=\"c:\\d\u00fc.txt\"")), "a;b(c:\\d\u00fc.txt)=1\n");
  EXPECT_EQ(read(part_of("Form-Data ;name = a ; filename=")), "a()=1\n");
  EXPECT_EQ(read(part_of("form-data; filename=\"x\"; filename*=UTF-8''%e2%82%ac; name=a;")), "a(\u20ac)=1\n");
  EXPECT_EQ(read(part_of("form-data; filename*=UTF-8'en'y; filename=\"x\"; name=a; size=3")), "a(y)=1\n");
}

TEST(Multipart, is_refused_if_it_is_malformed) {
  const std::string says = "Invalid multipart payload format: ";
  EXPECT_EQ(read(""), says + "no line begins with the boundary");
  EXPECT_EQ(read("hello--X\r\n"), says + "no line begins with the boundary");
  EXPECT_EQ(read("--X"), says + "the last boundary is missing");
  EXPECT_EQ(read("--X\r\nnope"), says + "a part ends within its headers");
  EXPECT_EQ(read("--Xy\r\n\r\n--X--"), says + "there is something after a boundary");
  EXPECT_EQ(read("--X\r\n--X--"), says + "a part ends within its headers");
  EXPECT_EQ(read("--X\r\nnope\r\n\r\n--X--"), says + "a part's header has no name");
  EXPECT_EQ(read("--X\r\n a: b\r\n\r\n--X--"), says + "a part's headers begin with a folded line");
  EXPECT_EQ(read("--X\r\na: b\r\n\r\n--X--"), says + "a part has no content-disposition");
  EXPECT_EQ(read("--X\r\nContent-Disposition: form-data; name=a\r\n\r\n1"), says + "a part has no end");
  EXPECT_EQ(read(part_of("attachment; name=a")), says + "a part's content-disposition is not form-data");
  EXPECT_EQ(read(part_of("form-data")), says + "a part's content-disposition has no name");
  EXPECT_EQ(read(part_of("form-data; name=\"\"")), says + "a part's content-disposition has no name");
  EXPECT_EQ(read(part_of("form-data; name=a; name=b")), says + "a content-disposition names a parameter twice");
  EXPECT_EQ(read(part_of("form-data; name=a; filename*=x")), says + "a content-disposition has an extended value that cannot be decoded");
  EXPECT_EQ(read(part_of("form-data; name=\"a\" b")), says + "a content-disposition has something after a value");
  EXPECT_EQ(read(part_of("form-data; name=__proto__")), says + "a part is called __proto__");
  EXPECT_EQ(read(part_of("form-data; name*=UTF-8''%5f_proto__")), says + "a part is called __proto__");
  EXPECT_EQ(read(part_of("form-data; name")), says + "a content-disposition has a parameter without a value");
}

TEST(Multipart, has_limits) {
  std::string many;
  for (int i = 0; i < 3; ++i) many += "--X\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n";
  EXPECT_EQ(read(many + "--X--", {.parts_max = 3}), "a=1\na=1\na=1\n");
  EXPECT_EQ(read(many + "--X--", {.parts_max = 2}), "Invalid multipart payload format: there are more than 2 parts");
  std::string headers = "--X\r\n";
  for (int i = 0; i < 100; ++i) headers += "a" + std::to_string(i) + ": b\r\n";
  EXPECT_EQ(read(headers + "\r\n"), "Invalid multipart payload format: a part has more than 32 header lines");
  EXPECT_FALSE(parse_multipart("", std::string(71, 'x')));
  EXPECT_FALSE(parse_multipart("", ""));
}

}  // namespace
}  // namespace martlet::http
