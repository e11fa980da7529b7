// says: email() is a rule of strings
#include <martlet/schema/schema.hpp>

struct Contact {
  std::string email;
  int age = 0;
};

martlet::Schema describe(martlet::Type<Contact>) {
  using namespace martlet;
#ifdef WRONG
  return object<Contact>("Contact", field<&Contact::age>("age").email());
#else
  return object<Contact>("Contact", field<&Contact::email>("email").email());
#endif
}
