#include <regex>
#include <set>

#include <gtest/gtest.h>

#include <martlet/base/random.hpp>

namespace martlet {
namespace {

TEST(Random, uuids_are_of_version_4_and_no_two_are_alike) {
  const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  std::set<char> variants;
  for (int i = 0; i < 200; ++i) {
    const std::string uuid = random_uuid();
    EXPECT_TRUE(std::regex_match(uuid, form)) << uuid;
    variants.insert(uuid[19]);
  }
  EXPECT_EQ(variants.size(), 4u);
  EXPECT_NE(random_uuid(), random_uuid());
}

TEST(Random, hex_has_as_many_digits_as_asked_for) {
  EXPECT_EQ(random_hex(0), "");
  EXPECT_EQ(random_hex(1).size(), 1u);
  EXPECT_TRUE(std::regex_match(random_hex(1000), std::regex("[0-9a-f]{1000}")));
}

TEST(Random, text_has_every_letter_and_digit) {
  const std::string text = random_text(5000);
  EXPECT_EQ(text.size(), 5000u);
  EXPECT_EQ(std::set<char>(text.begin(), text.end()).size(), 62u);
}

}  // namespace
}  // namespace martlet
