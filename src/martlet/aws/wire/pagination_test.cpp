#include <martlet/aws/wire/pagination.hpp>

#include <gtest/gtest.h>

#include <deque>

#include <martlet/async/virtual_loop.hpp>

namespace martlet::aws {
namespace {

struct NamesRequest {
  std::string of;
  std::optional<std::string> marker;
};
struct NamesResponse {
  std::vector<std::string> names;
  std::optional<std::string> next_marker;
};
constexpr Pages name_pages{&NamesRequest::marker, &NamesResponse::next_marker, &NamesResponse::names};

// A service that returns one page after another.
struct Names {
  Task<Outcome<NamesResponse>> list(NamesRequest request) {
    asked.push_back(request.of + ":" + request.marker.value_or("-"));
    Outcome<NamesResponse> outcome = std::move(answers.front());
    answers.pop_front();
    co_return outcome;
  }
  std::deque<Outcome<NamesResponse>> answers;
  std::vector<std::string> asked;
};

struct PaginationTest : testing::Test {
  VirtualLoop loop;
  Names names;
  Outcome<std::vector<std::string>> all() {
    NamesRequest request;
    request.of = "x";
    return loop.run(all_items(names, &Names::list, name_pages, std::move(request)));
  }
  using Words = std::vector<std::string>;
};

TEST_F(PaginationTest, continues_until_the_last_page) {
  names.answers = {NamesResponse{{"a", "b"}, "1"}, NamesResponse{{}, "2"}, NamesResponse{{"c"}, {}}};
  EXPECT_EQ(all().value(), (Words{"a", "b", "c"}));
  EXPECT_EQ(names.asked, (Words{"x:-", "x:1", "x:2"}));
}

TEST_F(PaginationTest, ends_if_the_marker_of_the_next_page_is_empty) {
  names.answers = {NamesResponse{{"a"}, ""}};
  EXPECT_EQ(all().value(), Words{"a"});
}

TEST_F(PaginationTest, fails_as_a_whole_if_a_page_fails) {
  Failure failure;
  failure.code = "AccessDenied";
  names.answers = {NamesResponse{{"a"}, "1"}, std::unexpected(failure)};
  EXPECT_EQ(all().error().code, "AccessDenied");
}

TEST_F(PaginationTest, fails_if_a_page_names_itself_as_the_next_one) {
  names.answers = {NamesResponse{{"a"}, "1"}, NamesResponse{{"b"}, "1"}};
  EXPECT_EQ(all().error().code, failure_code::malformed_response);
}

TEST_F(PaginationTest, requests_no_more_pages_than_its_caller_needs) {
  names.answers = {NamesResponse{{"a", "b", "c"}, "1"}};
  Words seen;
  auto take = [&seen](std::string name) {
    seen.push_back(std::move(name));
    return seen.size() < 2;
  };
  EXPECT_TRUE(loop.run(for_each_item(names, &Names::list, name_pages, NamesRequest(), take)));
  EXPECT_EQ(seen, (Words{"a", "b"}));
}

}  // namespace
}  // namespace martlet::aws
