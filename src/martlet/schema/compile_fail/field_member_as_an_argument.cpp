// says: the member of a field is a template argument: field<&NewOrder::customer>("customer")
#include <martlet/schema/schema.hpp>

struct Basket {
  std::string customer;
};

martlet::Schema describe(martlet::Type<Basket>) {
  using namespace martlet;
#ifndef WRONG
  return object<Basket>("Basket", field<&Basket::customer>("customer"));
#else
  return object<Basket>("Basket", field("customer", &Basket::customer));
#endif
}
