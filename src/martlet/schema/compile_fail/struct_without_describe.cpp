// says: this type has no schema: declare `martlet::Schema describe(martlet::Type<T>);` in its header and namespace
#include <martlet/schema/schema.hpp>

struct Item {
  std::string sku;
};
#ifndef WRONG
martlet::Schema describe(martlet::Type<Item>);
#endif
struct Basket {
  std::vector<Item> items;
};

martlet::Schema describe(martlet::Type<Basket>) {
  using namespace martlet;
  return object<Basket>("Basket", field<&Basket::items>("items").min(1));
}
