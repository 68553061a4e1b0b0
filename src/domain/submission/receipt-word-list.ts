/**
 * 256 words for receipts: plain English for things that nobody minds being called by, four to eight letters, each known by its
 * first four, and no two a letter apart. Never changed: both sides must have the same.
 */
export const receiptWordList: readonly string[] = `
acorn almond amber anchor angle apple apron arch arrow aspen atlas autumn badge bagel baker balloon
bamboo banana basin basket beacon bean bell bench berry birch biscuit blanket blossom boat bottle
boulder branch bread breeze brick bridge broom brush bubble bucket bundle button cabin cactus camel
candle canoe canyon carpet castle cedar cello chair cherry chess chimney cinnamon circle citrus clay
cliff clock cloud clover coach coast cocoa comet compass copper coral cotton crayon cricket crown
crystal cube curtain daisy dawn desk diamond dolphin door drum eagle earth eclipse elephant engine
falcon feather fern fiddle field flag flame flute forest fossil fountain frog frost galaxy garden garlic
gate gecko ginger giraffe glacier glass globe granite grape guitar hammer harbour harp hazel hedge
helmet heron hill honey horizon horse iceberg igloo indigo iris iron island jacket jasmine jigsaw
juniper kayak kettle kite kitten koala ladder lagoon lamp lantern laurel lavender leaf lemon lettuce
library lily lion lizard locket lotus lunch magnet mango maple marble market meadow melon mint mirror
moon mosaic moss muffin mulberry napkin needle nest nickel notebook nutmeg oasis ocean octopus olive
onion opal orange orchard otter paddle paint panda paper parrot pasture peacock pebble pelican pencil
penguin pepper petal piano pillow planet plate pond poplar postcard potato prism pumpkin puzzle quail
quartz quilt rabbit radio raven ribbon robin rope saffron scarf silver slipper snow sofa spice spiral
spring squirrel stone summer sunset swan thistle thunder tiger topaz train tree trumpet tulip tunnel
turtle umbrella valley vanilla village violet walnut wheat window yoghurt zebra zigzag
`
  .trim()
  .split(/\s/u)
