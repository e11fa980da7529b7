// says: this type has no schema
#include <martlet/schema/schema.hpp>

struct Basket {
  struct Item {
    std::string sku;
  };
  std::vector<Item> items;
};
#ifndef WRONG
martlet::Schema describe(martlet::Type<Basket::Item>);
#endif

martlet::Schema describe(martlet::Type<Basket>) {
  using namespace martlet;
  return object<Basket>("Basket", field<&Basket::items>("items").min(1));
}
