#include "error_explanations.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace martlet::errors {
namespace {

constexpr std::string_view page = R"(# Errors

## In a file

### version-form

`version … is not MAJOR.MINOR.PATCH`

Only `digits` and two dots.

### bare-name

`… is an ARN`  
`… is a qualified name`

Write the bare name.

## Others

### denied

It isn't allowed.
)";

TEST(ErrorExplanations, are_the_entries_of_a_page_in_order) {
  const std::vector<ErrorExplanation> all = explanations_of(page);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].name, "version-form");
  EXPECT_EQ(all[0].messages, std::vector<std::string_view>{"version … is not MAJOR.MINOR.PATCH"});
  EXPECT_EQ(all[0].text, "`version … is not MAJOR.MINOR.PATCH`\n\nOnly `digits` and two dots.");
  EXPECT_EQ(all[1].messages.size(), 2u);
  EXPECT_EQ(all[2].text, "It isn't allowed.");
}

TEST(ErrorNames, are_found_by_the_message) {
  EXPECT_EQ(name_of(R"(deploy.json:1:2: version "v1" is not MAJOR.MINOR.PATCH; drop the "v")", {page}), "version-form");
  EXPECT_EQ(name_of(R"("a:b" is a qualified name)", {page}), "bare-name");
}

TEST(ErrorNames, are_not_found_if_the_parts_of_a_message_are_in_another_order) {
  EXPECT_EQ(name_of("is not MAJOR.MINOR.PATCH: version", {page}), "");
}

TEST(ErrorNames, are_appended_to_a_message) {
  EXPECT_EQ(with_name("x is an ARN", {page}, "malformed"), "x is an ARN [bare-name]");
  EXPECT_EQ(with_name("something else", {page}, "malformed"), "something else [malformed]");
}

TEST(ErrorNames, are_appended_to_an_error_after_the_next_step) {
  EXPECT_EQ(to_text(with_name(Error{Code::malformed, "x is an ARN", {}, "write the bare name"}, {page}, "malformed")),
            "x is an ARN; write the bare name [bare-name]");
  EXPECT_EQ(to_text(with_name(Error{Code::malformed, "x is an ARN", {}, {}}, {page}, "malformed")), "x is an ARN [bare-name]");
}

// Each kind of error has an entry, so that every name can be looked up.
TEST(ErrorNames, of_error_codes_have_entries) {
  const std::vector<ErrorExplanation> all = explanations_of(command_page());
  for (int code = 0; code <= static_cast<int>(Code::internal); ++code) {
    const std::string_view name = name_of(static_cast<Code>(code));
    EXPECT_TRUE(std::ranges::any_of(all, [&](const ErrorExplanation& one) { return one.name == name; })) << name;
  }
}

}  // namespace
}  // namespace martlet::errors
