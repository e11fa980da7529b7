#include "get_quote.hpp"

#include <martlet/schema/schema.hpp>

namespace shipping {

martlet::Schema describe(martlet::Type<Parcel>) {
  return martlet::object<Parcel>("Parcel", martlet::field<&Parcel::grams>("grams").min(1).max(31'500));
}

Quote get_quote(martlet::Query<Parcel> parcel, const Rates& rates) {
  const int kilograms = (parcel->grams + 999) / 1000;
  return {.grams = parcel->grams, .cents = rates.parcel_cents + kilograms * rates.kilogram_cents};
}

}  // namespace shipping
