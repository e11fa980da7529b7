#include <martlet/config/secret.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/object.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/write.hpp>

namespace shop {

using martlet::field;
using martlet::Schema;
using martlet::Secret;
using martlet::Type;

struct Login {
  std::string user;
  Secret password;
  std::optional<Secret> code;
};
Schema describe(Type<Login>) {
  return martlet::object<Login>("Login", field<&Login::user>("user"), field<&Login::password>("password").min(8),
                                field<&Login::code>("code"));
}

namespace {

TEST(Secret, is_read_like_a_string) {
  const auto login = martlet::read_json<Login>(R"({"user":"ada","password":"12345678","code":"99"})");
  ASSERT_TRUE(login) << login.error().message();
  EXPECT_EQ(login->password.reveal(), "12345678");
  EXPECT_EQ(login->code->reveal(), "99");
}

TEST(Secret, keeps_the_rules_of_a_string) {
  const auto login = martlet::read_json<Login>(R"({"user":"ada","password":"1234"})");
  ASSERT_FALSE(login);
  EXPECT_EQ(login.error().message(), "\"password\" length must be at least 8 characters long");
}

TEST(Secret, is_a_required_field) {
  const auto login = martlet::read_json<Login>(R"({"user":"ada"})");
  ASSERT_FALSE(login);
  EXPECT_EQ(login.error().message(), "\"password\" is required");
}

TEST(Secret, is_omitted_when_its_struct_is_written) {
  EXPECT_EQ(martlet::to_json(Login{"ada", Secret("12345678"), std::nullopt}), R"({"user":"ada"})");
}

TEST(Secret, is_null_where_it_cannot_be_omitted) {
  EXPECT_EQ(martlet::to_json(Login{"ada", Secret("12345678"), Secret("99")}), R"({"user":"ada","code":null})");
  EXPECT_EQ(martlet::to_json(std::vector<Secret>{Secret("99")}), "[null]");
}

TEST(Secret, equals_the_same_text) {
  EXPECT_EQ(Secret("a"), Secret("a"));
  EXPECT_NE(Secret("a"), Secret("b"));
}

}  // namespace
}  // namespace shop
