#include "rates.hpp"

#include <stdexcept>

#include <martlet/base/read_file.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/schema.hpp>

namespace shipping {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<Rates>) {
  return object<Rates>("Rates", field<&Rates::parcel_cents>("parcel_cents").min(0), field<&Rates::kilogram_cents>("kilogram_cents").min(0));
}

martlet::Schema describe(martlet::Type<Quote>) {
  return object<Quote>("Quote", field<&Quote::grams>("grams"), field<&Quote::cents>("cents"));
}

Rates read_rates(const std::string& file) {
  if (file.empty()) return {};
  const martlet::Result<std::string> text = martlet::read_file(file);
  if (!text) throw std::runtime_error(text.error().what);
  const std::expected<Rates, martlet::Problems> rates = martlet::read_json<Rates>(*text);
  if (!rates) throw std::runtime_error(file + ": " + rates.error().list.front().message());
  return *rates;
}

}  // namespace shipping
