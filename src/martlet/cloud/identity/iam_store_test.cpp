#include "iam_store.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::identity {
namespace {

constexpr const char* account = "111111111111";
constexpr const char* allows = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]})";
constexpr const char* denies = R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]})";

class IamStoreTest : public ::testing::Test {
 protected:
  std::optional<Entity> bob() { return store_.find(EntityKind::user, account, "bob"); }
  Entity add_bob() {
    Entity user{.kind = EntityKind::user, .account = account, .name = "Bob", .id = "AIDA1"};
    EXPECT_TRUE(store_.add(user));
    return user;
  }
  IamStore store_{sqlite::Database::open({.file = ":memory:", .migrations = IamStore::migrations()}).value()};
};

// Each lookup is made before and after a change, since results are cached in between.
TEST_F(IamStoreTest, finds_the_current_users_ignoring_the_case_of_names) {
  EXPECT_FALSE(bob());
  Entity user = add_bob();
  EXPECT_EQ(bob().value().id, "AIDA1");
  user.tags["team"] = "a";
  store_.update(user);
  EXPECT_EQ(bob().value().tags, user.tags);
  EXPECT_EQ(store_.find(EntityKind::role, account, "bob"), std::nullopt);
  EXPECT_EQ(store_.find(EntityKind::user, "222222222222", "bob"), std::nullopt);
  store_.remove(user);
  EXPECT_FALSE(bob());
}

TEST_F(IamStoreTest, finds_the_current_access_keys) {
  add_bob();
  EXPECT_FALSE(store_.access_key("AKIA1"));
  store_.add(AccessKeyRow{.id = "AKIA1", .account = account, .user = "Bob"});
  EXPECT_TRUE(store_.access_key("AKIA1").value().is_active);
  store_.set_active("AKIA1", false);
  EXPECT_FALSE(store_.access_key("AKIA1").value().is_active);
  store_.remove_access_key("AKIA1");
  EXPECT_FALSE(store_.access_key("AKIA1"));
}

TEST_F(IamStoreTest, returns_the_current_policies_of_a_user) {
  const Entity user = add_bob();
  EXPECT_EQ(store_.identity_policies(user).size(), 0U);
  store_.put_policy(user, "inline", allows);
  EXPECT_EQ(store_.identity_policies(user).size(), 1U);
  ManagedPolicy managed{.account = account, .name = "managed", .id = "ANPA1", .document = allows};
  ASSERT_TRUE(store_.add(managed));
  store_.attach(user, managed.arn());
  const auto attached = store_.identity_policies(user);
  ASSERT_EQ(attached.size(), 2U);
  store_.add_version(managed, {.number = 2, .document = denies}, true);
  EXPECT_NE(store_.identity_policies(user), attached);
  store_.set_default(managed, 1, WallTime());
  EXPECT_EQ(store_.identity_policies(user), attached);
  EXPECT_TRUE(store_.detach(user, managed.arn()));
  EXPECT_TRUE(store_.remove_policy(user, "inline"));
  EXPECT_EQ(store_.identity_policies(user).size(), 0U);
}

}  // namespace
}  // namespace martlet::cloud::identity
