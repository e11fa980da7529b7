#include <martlet/martlet.hpp>

#include "plugins.hpp"

int main(int argc, char** argv) { return martlet::run(argc, argv, shop::app); }
