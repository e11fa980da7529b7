#pragma once
#include <string>

#include <martlet/schema/type.hpp>
#include <martlet/server/parameters.hpp>

#include "../services/price_list.hpp"

namespace shop {

struct Price {
  std::string article;
  int cents = 0;
};

martlet::Schema describe(martlet::Type<Price>);

class GetPrice {
 public:
  explicit GetPrice(const PriceList& prices) : prices_(prices) {}
  Price operator()(martlet::Param<"article"> article) const;

 private:
  const PriceList& prices_;
};

}  // namespace shop
