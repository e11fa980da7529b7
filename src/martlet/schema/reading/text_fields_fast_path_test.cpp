#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <martlet/schema/schema.hpp>

namespace martlet {
namespace {

struct Trip {
  std::string from;
  std::string to;
};
Schema describe(Type<Trip>) { return object<Trip>("Trip", field<&Trip::from>("from").min(2).max(5), field<&Trip::to>("to").trim()); }

// The members that were read, or the first problem.
std::string read(const std::vector<TextField>& fields, const ReadOptions& options = {}) {
  const auto trip = read_fields<Trip>(fields, options);
  return trip ? trip->from + ">" + trip->to : trip.error().message();
}

const ReadOptions as_it_is = [] {
  ReadOptions options;
  options.convert = false;
  options.strict_text = true;
  return options;
}();

TEST(TextFieldsFastPath, stores_members_in_the_order_of_their_declaration) {
  EXPECT_EQ(read({{"from", "Linz"}, {"to", "Graz"}}), "Linz>Graz");
  EXPECT_EQ(read({{"from", "Linz"}, {"to", "Graz"}}, as_it_is), "Linz>Graz");
}

TEST(TextFieldsFastPath, leaves_other_orders_to_the_reader) { EXPECT_EQ(read({{"to", "Graz"}, {"from", "Linz"}}), "Linz>Graz"); }

TEST(TextFieldsFastPath, leaves_texts_whose_size_is_not_sufficient_to_the_reader) {
  EXPECT_EQ(read({{"from", "L"}, {"to", "Graz"}}), R"("from" length must be at least 2 characters long)");
  EXPECT_EQ(read({{"from", "Linzer"}, {"to", "Graz"}}), R"("from" length must be less than or equal to 5 characters long)");
  EXPECT_EQ(read({{"from", "üüüüü"}, {"to", "Graz"}}), "üüüüü>Graz");
  EXPECT_EQ(read({{"from", ""}, {"to", "Graz"}}), R"("from" is not allowed to be empty)");
}

TEST(TextFieldsFastPath, leaves_texts_that_need_conversion_to_the_reader) {
  EXPECT_EQ(read({{"from", "Linz"}, {"to", " Graz "}}), "Linz>Graz");
  EXPECT_EQ(read({{"from", "Linz"}, {"to", " Graz "}}, as_it_is), R"("to" must not have leading or trailing whitespace)");
}

TEST(TextFieldsFastPath, leaves_missing_unknown_and_repeated_members_to_the_reader) {
  EXPECT_EQ(read({{"from", "Linz"}}), R"("to" is required)");
  EXPECT_EQ(read({{"from", "Linz"}, {"via", "Wels"}}), R"("to" is required)");
  EXPECT_EQ(read({{"from", "Linz"}, {"to", "Graz"}, {"via", "Wels"}}), R"("via" is not allowed)");
  EXPECT_EQ(read({{"from", "Linz"}, {"from", "Wels"}}), R"("from" must be a string)");
}

}  // namespace
}  // namespace martlet
