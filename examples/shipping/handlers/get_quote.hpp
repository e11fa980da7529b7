#pragma once
#include <martlet/server/parameters.hpp>

#include "../model/rates.hpp"

namespace shipping {

struct Parcel {
  int grams = 0;
};
martlet::Schema describe(martlet::Type<Parcel>);

/// GET /quote?grams=1200
Quote get_quote(martlet::Query<Parcel> parcel, const Rates& rates);

}  // namespace shipping
