#include <gtest/gtest.h>

#include <martlet/aws/wire/response_reader.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

constexpr Service service{"Lambda", "lambda", "lambda", Protocol::rest_json};
constexpr Operation operation{.service = &service, .name = "GetAlias"};

Failure read(const char* retry_after) {
  WireResponse wire;
  wire.status = 503;
  wire.headers.set("retry-after", retry_after);
  return read_failure(operation, wire);
}

TEST(RetryAfter, is_taken_up_to_a_minute) {
  EXPECT_EQ(read("7").retry_after, 7s);
  EXPECT_EQ(read("60").retry_after, 60s);
  EXPECT_EQ(read("86400").retry_after, 60s);
  EXPECT_EQ(read("99999999999999999999").retry_after, 60s);
}

TEST(RetryAfter, is_left_out_where_it_says_no_seconds) {
  for (const char* text : {"", "-1", "7 s", "Fri, 31 Dec 1999 23:59:59 GMT"}) EXPECT_FALSE(read(text).retry_after) << text;
}

TEST(FailureText, ends_with_the_next_step_which_an_error_keeps_apart) {
  Failure failure;
  failure.code = failure_code::no_credentials;
  failure.message = "the token has expired";
  failure.next = "run `aws sso login`";
  EXPECT_EQ(to_text(failure), "NoCredentials: the token has expired; run `aws sso login`");
  EXPECT_EQ(to_error(failure).what, "NoCredentials: the token has expired");
  EXPECT_EQ(to_error(failure).next, "run `aws sso login`");
}

}  // namespace
}  // namespace martlet::aws
