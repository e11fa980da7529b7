#include "put_preferences.hpp"

namespace orders {

martlet::Reply<Preferences> put_preferences(martlet::Body<Preferences> preferences) {
  martlet::Reply<Preferences> reply(*preferences);
  reply.state("page_size", preferences->page_size);
  reply.state("csv_separator", preferences->csv_separator == CsvSeparator::semicolon ? "semicolon" : "comma");
  return reply;
}

}  // namespace orders
