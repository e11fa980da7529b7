// says: trim() is a rule of strings
#include <martlet/schema/schema.hpp>

struct Basket {
  std::vector<std::string> tags;
};

martlet::Schema describe(martlet::Type<Basket>) {
  using namespace martlet;
#ifdef WRONG
  return object<Basket>("Basket", field<&Basket::tags>("tags").trim());
#else
  return object<Basket>("Basket", field<&Basket::tags>("tags").items(value<std::string>().trim()));
#endif
}
