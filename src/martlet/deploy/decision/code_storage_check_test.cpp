#include "code_storage_check.hpp"

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

PlannedFunction planned(const std::string& name, Action action, std::int64_t code_bytes) {
  PlannedFunction one{*FunctionName::parse(name, *Prefix::parse("orders-")), *Version::parse("1.2.0")};
  one.action = action;
  one.code_bytes = code_bytes;
  return one;
}

TEST(CodeStorageCheck, refuses_every_publication_if_they_do_not_all_fit) {
  std::vector<PlannedFunction> functions = {planned("orders-api", Action::promote, 1000), planned("orders-web", Action::none, 0)};
  aws::GetAccountSettingsResponse account;
  account.account_limit.total_code_size = 2000;
  account.account_usage.total_code_size = 1000;
  refuse_beyond_code_storage(functions, account);
  EXPECT_EQ(functions[0].action, Action::promote);
  account.account_usage.total_code_size = 1001;
  refuse_beyond_code_storage(functions, account);
  EXPECT_EQ(functions[0].action, Action::refused);
  ASSERT_TRUE(functions[0].refusal);
  EXPECT_TRUE(functions[0].refusal->what.ends_with("of code storage left")) << functions[0].refusal->what;
  EXPECT_EQ(functions[1].action, Action::none);
}

}  // namespace
}  // namespace martlet::deploy
