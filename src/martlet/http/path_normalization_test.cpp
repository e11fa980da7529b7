#include <gtest/gtest.h>

#include <martlet/http/path_normalization.hpp>

namespace martlet::http {
namespace {

std::string normalized(std::string_view path) {
  std::string storage;
  return std::string(normalize_path(path, storage));
}

TEST(NormalizePath, decodes_unneeded_escapes_and_writes_the_rest_in_upper_case) {
  EXPECT_EQ(normalized("/%61%2D%7e%21"), "/a-~!");
  EXPECT_EQ(normalized("/%2f%3f%c3%bc%25%20"), "/%2F%3F%C3%BC%25%20");
  EXPECT_EQ(normalized("/%zz%4%"), "/%zz%4%");
  EXPECT_EQ(normalized("/%2541"), "/%2541");  // decoded once, and not again
}

TEST(NormalizePath, removes_dot_segments_even_escaped_ones) {
  EXPECT_EQ(normalized("/r/./books"), "/r/books");
  EXPECT_EQ(normalized("/r/x/%2e%2e/books"), "/r/books");
  EXPECT_EQ(normalized("/r/x/.."), "/r/");
  EXPECT_EQ(normalized("/r/."), "/r/");
  EXPECT_EQ(normalized("/../../etc"), "/etc");
  EXPECT_EQ(normalized("/.a/..b/..."), "/.a/..b/...");
  EXPECT_EQ(normalized("/.."), "/");
}

TEST(NormalizePath, keeps_empty_segments) { EXPECT_EQ(normalized("/a//b/"), "/a//b/"); }

TEST(NormalizePath, returns_the_path_itself_if_nothing_changes) {
  const std::string_view path = "/a/b.c/d";
  std::string storage;
  EXPECT_EQ(normalize_path(path, storage).data(), path.data());
}

}  // namespace
}  // namespace martlet::http
