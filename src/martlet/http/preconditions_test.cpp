#include <gtest/gtest.h>

#include <array>

#include <martlet/http/preconditions.hpp>

namespace martlet::http {
namespace {

constexpr std::array<std::string_view, 3> encodings = {"identity", "gzip", "deflate"};

// Returns the ETag of the 304, or "full".
std::string asked(const RequestHeaders& headers, const Validators& validators, std::string_view method = "GET") {
  const std::optional<NotModified> answer = not_modified(method, headers, validators, encodings);
  return answer ? answer->etag : "full";
}
std::string asked_for(std::string_view tags, const Validators& validators) { return asked({{"If-None-Match", tags}}, validators); }

constexpr Validators varying{.etag = "\"v1\"", .etag_varies = true};
constexpr Validators fixed{.etag = "\"v1\""};
constexpr Validators weakly{.etag = "W/\"v1\""};

TEST(Preconditions, find_a_tag_in_a_list) {
  EXPECT_EQ(asked_for("\"v1\"", varying), "\"v1\"");
  EXPECT_EQ(asked_for("\"v2\"", varying), "full");
  EXPECT_EQ(asked_for("\"a\" , \"v1\"", varying), "\"v1\"");
  EXPECT_EQ(asked_for("\"a,\", W/\"b,c\", \"v1\"", varying), "\"v1\"");
  EXPECT_EQ(asked_for("\"a, \"v1\"", varying), "full");
  EXPECT_EQ(asked({{"if-none-match", "\"a\""}, {"if-none-match", "\"v1\""}}, varying), "\"v1\"");
}

TEST(Preconditions, compare_weakly_and_return_the_form_that_was_sent) {
  EXPECT_EQ(asked_for("W/\"v1\"", varying), "W/\"v1\"");
  EXPECT_EQ(asked_for("W/\"v1\"", weakly), "W/\"v1\"");
  EXPECT_EQ(asked_for("W/\"v1\"", fixed), "\"v1\"");
}

TEST(Preconditions, match_a_tag_with_an_appended_coding_if_it_varies) {
  EXPECT_EQ(asked_for("\"v1-gzip\"", varying), "\"v1\"");
  EXPECT_EQ(asked_for("\"v1-br\"", varying), "full");
  EXPECT_EQ(asked_for("\"v1-gzip\"", fixed), "full");
}

TEST(Preconditions, match_any_tag_with_a_star) { EXPECT_EQ(asked_for("*", fixed), "\"v1\""); }

TEST(Preconditions, use_the_date_if_there_is_no_tag) {
  const Validators dated{.etag = "",
                         .last_modified = from_http_date("Wed, 21 Oct 2015 07:28:00 GMT").value() + std::chrono::milliseconds(500)};
  EXPECT_EQ(asked({{"if-modified-since", "Wed, 21 Oct 2015 07:28:00 GMT"}}, dated), "");
  EXPECT_EQ(asked({{"if-modified-since", "Wed, 21 Oct 2015 07:27:59 GMT"}}, dated), "full");
  EXPECT_EQ(asked({{"if-modified-since", "yesterday"}}, dated), "full");
  EXPECT_EQ(asked({{"if-none-match", "\"v1\""}, {"if-modified-since", "Wed, 21 Oct 2015 07:28:00 GMT"}}, dated), "");
}

TEST(Preconditions, prefer_the_tag_to_the_date) {
  const Validators both{.etag = "\"v1\"", .etag_varies = true, .last_modified = from_http_date("Wed, 21 Oct 2015 07:28:00 GMT")};
  EXPECT_EQ(asked({{"if-modified-since", "Wed, 21 Oct 2015 07:28:00 GMT"}, {"if-none-match", "\"other\""}}, both), "full");
  EXPECT_EQ(asked({{"if-modified-since", "Wed, 21 Oct 2015 07:28:00 GMT"}}, both), "\"v1\"");
}

TEST(Preconditions, are_ignored_for_a_post) { EXPECT_EQ(asked({{"if-none-match", "\"v1\""}}, varying, "POST"), "full"); }

TEST(Preconditions, append_the_coding_to_a_strong_tag_only) {
  EXPECT_EQ(etag_of_encoding("\"big\"", "gzip"), "\"big-gzip\"");
  EXPECT_EQ(etag_of_encoding("W/\"big\"", "gzip"), "W/\"big\"");
}

}  // namespace
}  // namespace martlet::http
