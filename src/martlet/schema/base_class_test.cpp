/// A field may be a member of a base class, at any offset of the base class in the object.
#include <gtest/gtest.h>

#include <string>

#include <martlet/schema/schema.hpp>

namespace martlet {
namespace {

struct Named {
  std::string name;
};
struct Dated {
  std::string date;
};
struct Invoice : Named, Dated {
  int amount = 0;
};
Schema describe(Type<Invoice>) {
  return object<Invoice>("Invoice", field<&Invoice::name>("name"), field<&Invoice::date>("date"), field<&Invoice::amount>("amount"));
}

TEST(BaseClass, members_of_several_base_classes_are_read_and_written) {
  const std::string text = R"({"name":"a","date":"2024-02-29","amount":7})";
  const auto invoice = read_json<Invoice>(text);
  ASSERT_TRUE(invoice);
  EXPECT_EQ(invoice->name, "a");
  EXPECT_EQ(invoice->date, "2024-02-29");
  EXPECT_EQ(invoice->amount, 7);
  EXPECT_EQ(to_json(*invoice), text);
}

}  // namespace
}  // namespace martlet
