// says: the name of the type is missing: object<NewOrder>("NewOrder", ...)
#include <martlet/schema/schema.hpp>

struct Basket {
  std::string customer;
};

martlet::Schema describe(martlet::Type<Basket>) {
  using namespace martlet;
#ifndef WRONG
  return object<Basket>("Basket", field<&Basket::customer>("customer"));
#else
  return object<Basket>(field<&Basket::customer>("customer"));
#endif
}
