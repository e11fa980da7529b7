#include <regex>
#include <set>

#include <gtest/gtest.h>

#include <martlet/base/random.hpp>

namespace martlet {
namespace {

TEST(Random, uuids_are_of_version_4_and_unique) {
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

TEST(Random, hex_has_the_requested_number_of_digits) {
  EXPECT_EQ(random_hex(0), "");
  EXPECT_EQ(random_hex(1).size(), 1u);
  EXPECT_TRUE(std::regex_match(random_hex(1000), std::regex("[0-9a-f]{1000}")));
}

TEST(Random, text_uses_all_letters_and_digits) {
  const std::string text = random_text(5000);
  EXPECT_EQ(text.size(), 5000u);
  EXPECT_EQ(std::set<char>(text.begin(), text.end()).size(), 62u);
}

}  // namespace
}  // namespace martlet
