#include <gtest/gtest.h>

#include <martlet/cloud/identity/root_access_key.hpp>

namespace martlet::cloud {
namespace {

TEST(RootAccessKey, is_derived_from_the_master_key_and_recognized_only_with_it) {
  const Secret master("master");
  for (const char* account : {"000000000000", "111111111111", "999999999999"}) {
    const RootAccessKey key = root_access_key(master, account);
    EXPECT_EQ(key.access_key_id.size(), 20U);
    EXPECT_EQ(key.access_key_id, root_access_key(master, account).access_key_id);
    EXPECT_EQ(key.secret_access_key.reveal().size(), 40U);
    EXPECT_EQ(account_of_root_access_key(master, key.access_key_id), account);
    EXPECT_EQ(account_of_root_access_key(Secret("other"), key.access_key_id), std::nullopt);
    std::string forged = key.access_key_id;
    forged.back() = forged.back() == 'A' ? 'B' : 'A';
    EXPECT_EQ(account_of_root_access_key(master, forged), std::nullopt);
  }
  EXPECT_EQ(account_of_root_access_key(master, "AKIAIOSFODNN7EXAMPLE"), std::nullopt);
  EXPECT_EQ(account_of_root_access_key(master, ""), std::nullopt);
}

}  // namespace
}  // namespace martlet::cloud
