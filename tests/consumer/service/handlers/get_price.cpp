#include "get_price.hpp"

#include <martlet/schema/schema.hpp>
#include <martlet/server/boom.hpp>

namespace shop {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<Price>) {
  return object<Price>("Price", field<&Price::article>("article"), field<&Price::cents>("cents"));
}

Price GetPrice::operator()(martlet::Param<"article"> article) const {
  const std::optional<int> cents = prices_.of(*article);
  if (!cents) throw martlet::not_found("No price for " + *article);
  return {*article, *cents};
}

}  // namespace shop
